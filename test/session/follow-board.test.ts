import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { type FollowedBoard, followBoard } from '#client/session/follow-board.ts'
import { addChallenge } from '#shared/board/commands.ts'
import { editBoard } from '#shared/board/edit.ts'
import type { Board } from '#shared/board/records.ts'
import { CLOSE, SYNC } from '#shared/wire/sync.ts'
import { type BoardServer, startBoardServer } from './support/board-server.ts'
import { until } from './support/until.ts'

let server: BoardServer
let followed: FollowedBoard

beforeEach(async () => {
  server = await startBoardServer()
  addChallenge(editBoard(server.doc, 'test'), { title: 'Tomme lokaler' })
  followed = followBoard('wrk_1', {
    base: server.url,
    WebSocket: WebSocket as unknown as typeof globalThis.WebSocket,
  })
})

afterEach(async () => {
  followed.close()
  await server.stop()
})

const titles = (board: Board | undefined) => board?.challenges.map(({ title }) => title)

describe('a board that is only looked at', () => {
  it('[F13] is asked for as a wall, comes whole, and follows what changes', async () => {
    expect(followed.board.get()).toBeUndefined()
    expect(titles(await until(followed.board, (board) => board !== undefined))).toEqual(['Tomme lokaler'])
    expect(new URL(server.urls[0] ?? '', server.url).searchParams.get('as')).toBe('wall')
    addChallenge(editBoard(server.doc, 'test'), { title: 'Matsvinn' })
    await until(followed.board, (board) => board?.challenges.length === 2)
  })

  it('[F13] stays as it was while the server is away, and comes back by itself', async () => {
    await until(followed.board, (board) => board !== undefined)
    server.isAway = true
    server.closeAll(CLOSE.restarting)
    addChallenge(editBoard(server.doc, 'test'), { title: 'Matsvinn' })
    await expect.poll(() => server.connected()).toBe(0)
    expect(titles(followed.board.get())).toEqual(['Tomme lokaler'])
    server.isAway = false
    await until(followed.board, (board) => board?.challenges.length === 2)
  })

  it('[F13] is never written: all that goes to the server is nothing, when it asks', async () => {
    await until(followed.board, (board) => board !== undefined)
    server.closeAll(CLOSE.restarting)
    await expect.poll(() => server.greeted).toBe(2)
    expect(new Set(server.received)).toEqual(new Set([SYNC.step2]))
    expect(server.largest).toBe(0)
  })
})
