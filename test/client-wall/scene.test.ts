import { describe, expect, it } from 'vitest'
import { sceneOf } from '#client/features/wall/scene.ts'
import type { Step } from '#shared/domain/step.ts'
import type { StepKind } from '#shared/domain/step-kind.ts'
import type { RoundState } from '#shared/domain/voting/round-state.ts'
import type { WorkshopStatus } from '#shared/domain/workshop.ts'
import type { Stage, StageRound } from '#shared/wire/stage.ts'
import { stageAt } from '../session/support/stage.ts'

const NOON = 1_000_000

const stepOf = (kind: StepKind): Step => ({
  id: 'stp_00000000000000000001',
  title: { nb: kind, nn: kind, en: kind },
  instruction: { nb: '', nn: '', en: '' },
  participantText: { nb: '', nn: '', en: '' },
  minutes: 10,
  kind,
  rights: { mayWrite: false, mayEdit: 'none', mayMove: false, mayLink: false },
  state: 'active',
  startedAt: NOON,
})

/** A round as a wall gets it: its result is here when it is shown. */
const roundOf = (state: RoundState, closedAt: number | null = null): StageRound =>
  ({ number: 1, state, closedAt, result: state === 'shown' ? {} : null }) as StageRound

interface Given {
  readonly status?: WorkshopStatus
  readonly kind?: StepKind
  readonly rounds?: readonly StageRound[]
}

function sceneIn({ status = 'live', kind, rounds = [] }: Given) {
  const stage: Stage = stageAt(1)
  const step = kind && stepOf(kind)
  const agenda = step ? { ...stage.agenda, steps: [step], active: step.id } : stage.agenda
  return sceneOf({ workshop: { ...stage.workshop, status }, agenda, rounds }).kind
}

describe('what the wall shows', () => {
  it.each([
    [{ status: 'draft' }, 'lobby'],
    [{ status: 'lobby', kind: 'group' }, 'lobby'],
    [{ status: 'ended', rounds: [roundOf('shown', NOON)] }, 'end'],
    [{ status: 'archived' }, 'end'],
    [{}, 'free'],
    [{ kind: 'info' }, 'task'],
    [{ kind: 'evaluate' }, 'task'],
    [{ kind: 'vote' }, 'task'],
    [{ kind: 'result' }, 'task'],
    [{ kind: 'writePrivate' }, 'alone'],
    [{ kind: 'writeOpen' }, 'write'],
    [{ kind: 'group' }, 'board'],
    [{ kind: 'break' }, 'break'],
    [{ kind: 'choose' }, 'choose'],
  ] satisfies [Given, string][])('[F13] follows phase and step: %j is %s', (given, scene) => {
    expect(sceneIn(given)).toBe(scene)
  })

  it.each(['open', 'counting'] as const)('[F13] is the vote while one is %s, in whatever step', (state) => {
    expect(sceneIn({ kind: 'break', rounds: [roundOf('shown', NOON), roundOf(state)] })).toBe('vote')
  })

  it('[F13] is what came of the vote of this step, and not of one before it', () => {
    expect(sceneIn({ kind: 'vote', rounds: [roundOf('closed', NOON + 1)] })).toBe('closed')
    expect(sceneIn({ kind: 'vote', rounds: [roundOf('shown', NOON + 1)] })).toBe('result')
    expect(sceneIn({ kind: 'vote', rounds: [roundOf('shown', NOON - 1)] })).toBe('task')
    expect(sceneIn({ kind: 'group', rounds: [roundOf('shown', NOON - 1)] })).toBe('board')
  })

  it('[F13] is the newest result in the step for it, whenever the vote was', () => {
    expect(sceneIn({ kind: 'result', rounds: [roundOf('shown', NOON - 1)] })).toBe('result')
    const rounds = [roundOf('shown', NOON - 2), roundOf('closed', NOON - 1)]
    expect(sceneIn({ kind: 'result', rounds })).toBe('closed')
  })

  it('[F13] says nothing of a vote that was called off or is being prepared', () => {
    const rounds = [roundOf('cancelled', NOON + 1), roundOf('draft')]
    expect(sceneIn({ kind: 'vote', rounds })).toBe('task')
  })

  it('[F13] has a break for what it is, also right after a vote', () => {
    expect(sceneIn({ kind: 'break', rounds: [roundOf('shown', NOON + 1)] })).toBe('break')
  })
})
