import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ApiResult, Failure, FailureCode } from '#client/api/request.ts'
import { latestSaver, type SavePhase } from '#client/features/voting/latest-saver.ts'
import { fail, ok } from '#shared/kernel/result.ts'

const failure = (code: FailureCode): Failure => ({ type: 'about:blank', title: code, status: 0, code })

/** A server whose answers the test gives when it wants to. */
function slowServer() {
  const sent: string[] = []
  const answers: ((result: ApiResult<string>) => void)[] = []
  return {
    sent,
    send: (value: string) => {
      sent.push(value)
      return new Promise<ApiResult<string>>((resolve) => answers.push(resolve))
    },
    answer: async (result?: ApiResult<string>) => {
      answers.shift()?.(result ?? ok(sent.at(-1)!))
      await vi.advanceTimersByTimeAsync(0)
    },
  }
}

function saverOn(server: ReturnType<typeof slowServer>) {
  const phases: SavePhase[] = []
  const saved: [string, boolean][] = []
  const refused: FailureCode[] = []
  const saver = latestSaver<string, string>({
    send: server.send,
    onSaved: (reply, isLatest) => saved.push([reply, isLatest]),
    onRefused: ({ code }) => refused.push(code),
    onPhase: (phase) => phases.push(phase),
  })
  return { saver, phases, saved, refused }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('saving what is replaced whole', () => {
  it('[V8] sends at once, and says saved only when the server has', async () => {
    const server = slowServer()
    const { saver, phases, saved } = saverOn(server)
    saver.save('a')
    expect(server.sent).toEqual(['a'])
    expect(phases.at(-1)).toBe('saving')
    expect(saver.isIdle()).toBe(false)
    await server.answer()
    expect(phases.at(-1)).toBe('saved')
    expect(saved).toEqual([['a', true]])
    expect(saver.isIdle()).toBe(true)
  })

  it('[V7] has one request on its way, and then sends the newest value alone', async () => {
    const server = slowServer()
    const { saver, phases, saved } = saverOn(server)
    for (const value of ['a', 'b', 'c', 'd']) saver.save(value)
    expect(server.sent).toEqual(['a'])
    await server.answer()
    expect(server.sent).toEqual(['a', 'd'])
    expect(phases.at(-1)).toBe('saving')
    await server.answer()
    expect(saved).toEqual([
      ['a', false],
      ['d', true],
    ])
    expect(phases.at(-1)).toBe('saved')
  })

  it.each(['offline', 'unavailable', 'internal', 'tooManyRequests'] as const)(
    'tries again by itself after %s, with the newest value',
    async (code) => {
      const server = slowServer()
      const { saver, phases, refused } = saverOn(server)
      saver.save('a')
      await server.answer(fail(failure(code)))
      expect(phases.at(-1)).toBe('waiting')
      await vi.runOnlyPendingTimersAsync()
      expect(server.sent).toEqual(['a', 'a'])
      saver.save('b')
      await server.answer(fail(failure(code)))
      await vi.runOnlyPendingTimersAsync()
      expect(server.sent).toEqual(['a', 'a', 'b'])
      await server.answer()
      expect(phases.at(-1)).toBe('saved')
      expect(refused).toEqual([])
    },
  )

  it('gives up on what is refused, with the reason', async () => {
    const server = slowServer()
    const { saver, phases, refused } = saverOn(server)
    saver.save('a')
    saver.save('b')
    await server.answer(fail(failure('roundClosed')))
    expect(refused).toEqual(['roundClosed'])
    expect(phases.at(-1)).toBe('refused')
    await vi.runOnlyPendingTimersAsync()
    expect(server.sent).toEqual(['a'])
    expect(saver.isIdle()).toBe(true)
  })

  it('waits for a pause in typing, and keeps the order when a request is on its way', async () => {
    const server = slowServer()
    const { saver, phases } = saverOn(server)
    saver.save('a', 500)
    await vi.advanceTimersByTimeAsync(400)
    saver.save('ab', 500)
    await vi.advanceTimersByTimeAsync(400)
    expect(server.sent).toEqual([])
    await vi.advanceTimersByTimeAsync(100)
    expect(server.sent).toEqual(['ab'])
    saver.save('abc', 500)
    await vi.advanceTimersByTimeAsync(600)
    expect(server.sent).toEqual(['ab'])
    await server.answer()
    expect(server.sent).toEqual(['ab', 'abc'])
    await server.answer()
    expect(phases.at(-1)).toBe('saved')
  })

  it('sends what still waits when it is closed, and reports nothing after', async () => {
    const server = slowServer()
    const { saver, saved } = saverOn(server)
    saver.save('a', 500)
    saver.close()
    expect(server.sent).toEqual(['a'])
    await server.answer()
    saver.save('b')
    await vi.runOnlyPendingTimersAsync()
    expect(server.sent).toEqual(['a'])
    expect(saved).toEqual([])
  })
})
