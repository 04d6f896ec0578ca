import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ApiResult, FailureCode } from '#client/api/request.ts'
import { createBallotSession, type SavedVotes, type Votes } from '#client/features/voting/ballot-session.ts'
import { addDot, removeDot } from '#client/features/voting/drafts/dots.ts'
import { type ChoicesOf, spentDots } from '#shared/domain/voting/ballot.ts'
import { checkBallot } from '#shared/domain/voting/check-ballot.ts'
import type { DotsMethod } from '#shared/domain/voting/method.ts'
import type { Round } from '#shared/domain/voting/round.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { openRound, rounds, testId } from '../support/rounds.ts'

type DotsBallot = SavedVotes<'dots'>

const A = testId('chl', 1)
const B = testId('chl', 2)
const CODE = 'kode'

/** The server's side of one ballot: checks and keeps it, answers when told to. */
function ballotServer(round: Round<DotsMethod>) {
  let stored: DotsBallot | null = null
  let trouble: FailureCode | undefined
  const answers: (() => void)[] = []
  const put = (ballot: Votes<'dots'>): ApiResult<DotsBallot> => {
    if (trouble) return fail({ type: 'about:blank', title: trouble, status: 409, code: trouble })
    const checked = checkBallot(round, ballot.choices)
    if (!checked.ok) throw new Error(`the client sent what is not allowed: ${checked.error}`)
    stored = { choices: checked.value.choices, done: ballot.done, code: CODE }
    return ok(stored)
  }
  return {
    stored: () => stored,
    fail: (code: FailureCode | undefined) => {
      trouble = code
    },
    send: (ballot: Votes<'dots'>) =>
      new Promise<ApiResult<DotsBallot>>((resolve) => answers.push(() => resolve(put(ballot)))),
    answer: async () => {
      answers.shift()?.()
      await vi.advanceTimersByTimeAsync(0)
    },
  }
}

function start(round = openRound(3), ballot: DotsBallot | null = null) {
  const server = ballotServer(round)
  const remembered: DotsBallot[] = []
  const bare = createBallotSession<'dots'>({
    roundId: round.id,
    ballot,
    send: server.send,
    remember: (saved) => remembered.push(saved),
  })
  const tap = (choices: ChoicesOf['dots'] | undefined) => {
    if (choices) bare.change(choices)
    return choices !== undefined
  }
  const session = {
    ...bare,
    add: (option: string) => tap(addDot(round.method, bare.view.get().choices, option)),
    remove: (option: string) => tap(removeDot(bare.view.get().choices, option)),
  }
  return { server, session, remembered, view: () => session.view.get() }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('a ballot on a device', () => {
  it('[V17] remembers a ballot that it is opened with, for after the close nobody is told its code', () => {
    const saved = { choices: { [A]: 1 }, done: false, code: CODE }
    expect(start(openRound(3), saved).remembered).toEqual([saved])
    expect(start().remembered).toEqual([])
  })

  it('[V8] shows a tap at once and calls it saved when the server has it', async () => {
    const { server, session, remembered, view } = start()
    expect(session.add(A)).toBe(true)
    expect(view()).toMatchObject({ choices: { [A]: 1 }, phase: 'saving', saved: null })
    await server.answer()
    expect(view()).toMatchObject({ choices: { [A]: 1 }, phase: 'saved' })
    expect(view().saved).toEqual({ choices: { [A]: 1 }, done: false, code: CODE })
    expect(remembered).toEqual([{ choices: { [A]: 1 }, done: false, code: CODE }])
  })

  it('[V8] changes, takes back, clears, says done and takes that back', async () => {
    const { server, session, view } = start()
    session.add(A)
    session.add(A)
    session.add(B)
    session.remove(A)
    session.setDone(true)
    expect(view()).toMatchObject({ choices: { [A]: 1, [B]: 1 }, done: true })
    session.setDone(false)
    session.clear()
    expect(view()).toMatchObject({ choices: {}, done: false })
    expect(session.remove(A)).toBe(false)
    await server.answer()
    await server.answer()
    expect(server.stored()).toEqual({ choices: {}, done: false, code: CODE })
  })

  it('[V8] never leaves the rules, whatever is tapped, and ends with what the server has', async () => {
    const taps = fc.array(fc.tuple(fc.constantFrom('add', 'remove', 'clear', 'done', 'answer'), fc.nat(11)))
    await fc.assert(
      fc.asyncProperty(rounds, taps, async (round, sequence) => {
        const { server, session, view } = start(round)
        for (const [tap, n] of sequence) {
          const option = round.options[n % round.options.length]!.id
          if (tap === 'add') session.add(option)
          if (tap === 'remove') session.remove(option)
          if (tap === 'clear') session.clear()
          if (tap === 'done') session.setDone(n % 2 === 0)
          if (tap === 'answer') await server.answer()
          expect(spentDots(view().choices)).toBeLessThanOrEqual(round.method.budget)
          expect(checkBallot(round, view().choices).ok).toBe(true)
        }
        await server.answer()
        await server.answer()
        expect(view().phase).toBe('saved')
        const { choices, done } = view()
        if (server.stored()) expect(server.stored()).toEqual({ choices, done, code: CODE })
        session.close()
      }),
    )
  })

  it('[V7] takes over what another tab did, but never older news over a newer tap', async () => {
    const { server, session, view } = start()
    const other: DotsBallot = { choices: { [B]: 2 }, done: true, code: CODE }
    session.follow(other)
    expect(view()).toMatchObject({ choices: other.choices, done: true, phase: 'saved' })
    session.add(A)
    session.follow(other)
    expect(view().choices).toEqual({ [A]: 1, [B]: 2 })
    await server.answer()
    session.follow(other) // sent before the tap arrived, heard after its answer
    expect(view().choices).toEqual({ [A]: 1, [B]: 2 })
    session.follow({ choices: { [A]: 1, [B]: 2 }, done: true, code: CODE })
    session.follow({ choices: {}, done: false, code: CODE })
    expect(view().choices).toEqual({})
    session.close()
  })

  it('[V7] takes over another tab’s ballot in the end, also when its own echo never came', async () => {
    const { server, session, view } = start()
    session.add(A)
    await server.answer()
    const other: DotsBallot = { choices: { [B]: 1 }, done: false, code: CODE }
    session.follow(other)
    expect(view().choices).toEqual({ [A]: 1 })
    await vi.runOnlyPendingTimersAsync()
    expect(view()).toMatchObject({ choices: { [B]: 1 }, saved: other })
    session.close()
  })

  it('keeps taps while the network is away, and sends the last of them', async () => {
    const { server, session, view } = start()
    server.fail('offline')
    session.add(A)
    await server.answer()
    expect(view()).toMatchObject({ choices: { [A]: 1 }, phase: 'waiting', saved: null })
    session.add(B)
    server.fail(undefined)
    await server.answer()
    await vi.runOnlyPendingTimersAsync()
    await server.answer()
    expect(view()).toMatchObject({ phase: 'saved' })
    expect(server.stored()).toEqual({ choices: { [A]: 1, [B]: 1 }, done: false, code: CODE })
    session.close()
  })

  it('[V10] goes back to what is saved when a tap met a closed round', async () => {
    const { server, session, view } = start()
    session.add(A)
    await server.answer()
    server.fail('roundClosed')
    session.add(A)
    session.add(B)
    await server.answer()
    expect(view()).toMatchObject({ choices: { [A]: 1 }, phase: 'refused' })
    expect(view().refusal?.code).toBe('roundClosed')
    session.close()
  })
})
