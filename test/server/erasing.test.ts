import { afterEach, describe, expect, it } from 'vitest'
import { type Store, StoreError } from '#server/store/store.ts'
import { paths } from '#shared/api/paths.ts'
import { startApp, type TestApp } from '../support/app.ts'

let app: TestApp
afterEach(() => app.close())

/** A store that refuses to erase while `isFull`. */
function failing(isFull: () => boolean) {
  return (store: Store): Store => ({
    ...store,
    write: (statements) =>
      isFull() && statements.some(({ sql }) => sql.startsWith('DELETE FROM workshops'))
        ? Promise.reject(new StoreError('io', 'database or disk is full'))
        : store.write(statements),
  })
}

describe('[F16] erasing a workshop', () => {
  it('is for its owner alone', async () => {
    app = await startApp()
    const owner = app.person()
    const { id, code } = await owner.create()
    const helper = app.person()
    const seat = await helper.join(code!)
    await owner.patch(paths.seat(id, seat.id), { role: 'cofacilitator' })
    expect((await helper.delete(paths.workshop(id))).status).toBe(403)
    expect((await app.person().delete(paths.workshop(id))).status).toBe(401)
    expect((await owner.get(paths.workshop(id))).status).toBe(200)
    expect((await owner.delete(paths.workshop(id))).status).toBe(204)
  })

  it('happens once, whoever asks again at the same time, and what waited finds nothing', async () => {
    app = await startApp()
    const owner = app.person()
    const { id } = await owner.create()
    const replies = await Promise.all([
      owner.delete(paths.workshop(id)),
      owner.delete(paths.workshop(id)),
      owner.patch(paths.workshop(id), { title: 'for sent' }),
    ])
    expect(replies.map(({ status }) => status)).toEqual([204, 404, 404])
    expect((await owner.post(paths.challenges(id), { title: 'for sent' })).status).toBe(404)
    expect((await owner.get(paths.workshops)).body).toEqual([])
  })

  it('that the disk refuses leaves a workshop whose board can be written as before', async () => {
    let isFull = true
    app = await startApp({ wrapStore: failing(() => isFull) })
    const owner = app.person()
    const { id } = await owner.create()
    await owner.write(id, 'før')
    expect((await owner.delete(paths.workshop(id))).status).toBe(503)
    await owner.write(id, 'etter')
    const { body } = await owner.get<{ challenges: { title: string }[] }>(paths.board(id))
    expect(body.challenges.map(({ title }) => title)).toEqual(['før', 'etter'])
    isFull = false
    expect((await owner.delete(paths.workshop(id))).status).toBe(204)
  })
})
