import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '#shared/api/paths.ts'
import type { BoardReply } from '#shared/api/replies.ts'
import { AGENDA_TEMPLATES } from '#shared/catalogue/templates.ts'
import { startApp, type TestApp } from '../support/app.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ atEnd: afterAll })
})
afterAll(() => server.close())

describe('a workshop from a template', () => {
  it.each(AGENDA_TEMPLATES.map(({ id }) => id))(
    '[TB2] %s has its board when it is there, and numbers go on from one',
    async (template) => {
      const me = server.person()
      const { id } = await me.create({ title: 'Vår samling', template, language: 'nn' })
      const board = (await me.get<BoardReply>(paths.board(id))).body
      expect(board.faults).toEqual([])
      expect(board.themes.length).toBeGreaterThan(1)
      expect(board.themes.every(({ locked, takesCards }) => locked && takesCards)).toBe(true)
      expect(board.boardVersion).toBe(1)
      await me.command(id, { type: 'start' })
      const theme = board.themes[0]!.id
      await me.post(paths.challenges(id), { title: 'Den første', theme })
      const { challenges } = (await me.get<BoardReply>(paths.board(id))).body
      expect(challenges).toMatchObject([{ number: 1, theme, title: 'Den første' }])
    },
  )

  it('[TB2] is blank without one', async () => {
    const me = server.person()
    const { id } = await me.create({ title: 'Uten mal' })
    const { themes, shapes, boardVersion } = (await me.get<BoardReply>(paths.board(id))).body
    expect([themes, shapes, boardVersion]).toEqual([[], [], 0])
  })
})
