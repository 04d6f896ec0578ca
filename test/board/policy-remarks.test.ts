import { describe, expect, it } from 'vitest'
import type { RecordChange } from '#shared/board/change.ts'
import { judge, ORDINARY, type PolicyContext } from '#shared/board/policy.ts'
import type { RecordKind } from '#shared/board/records.ts'
import { SCHEMA } from '#shared/board/schema.ts'
import { boardRights, FULL_RIGHTS } from '#shared/domain/rights.ts'
import type { Role } from '#shared/domain/role.ts'
import { defaultRights, type StepKind } from '#shared/domain/step-kind.ts'
import type { IdPrefix } from '#shared/kernel/ids.ts'
import { idOf } from '../support/board/ids.ts'

/** Records with an even number are mine, those under ten are there before. */
const idNumber = (id: string) => Number(id.slice(-1))
const kindOf = (id: string) =>
  (Object.keys(SCHEMA) as RecordKind[]).find((kind) => id.startsWith(SCHEMA[kind].prefix))

const mine = (kind: RecordKind) => idOf(SCHEMA[kind].prefix as IdPrefix, 2)
const theirs = (kind: RecordKind) => idOf(SCHEMA[kind].prefix as IdPrefix, 1)
const fresh = (kind: RecordKind) => idOf(SCHEMA[kind].prefix as IdPrefix, 4)

const contextOf = (rights = FULL_RIGHTS, more: Partial<PolicyContext> = {}): PolicyContext => ({
  ...ORDINARY,
  rights,
  isAuthor: (id) => idNumber(id) === 2,
  kindBefore: (id) => (id === fresh(kindOf(id) ?? 'challenge') ? undefined : kindOf(id)),
  count: () => 1,
  ...more,
})

const change =
  (action: RecordChange['action'], kind: RecordKind, record: string, ...about: string[]) =>
  (...fields: string[]): RecordChange => ({
    record,
    kind: action === 'delete' ? undefined : kind,
    action,
    fields,
    about,
  })

const judged = (context: PolicyContext, ...records: RecordChange[]) =>
  judge({ records, outside: false }, context)

const [MY_CARD, THEIR_CARD] = [mine('challenge'), theirs('challenge')]

const DEEDS = {
  relateMine: change('create', 'relation', fresh('relation'), MY_CARD, THEIR_CARD)(),
  relateOthers: change('create', 'relation', fresh('relation'), THEIR_CARD, THEIR_CARD)(),
  reasonOfOthers: change('edit', 'relation', theirs('relation'), MY_CARD, THEIR_CARD)('why'),
  unrelateOthers: change('delete', 'relation', theirs('relation'), THEIR_CARD)(),
  comment: change('create', 'comment', fresh('comment'), THEIR_CARD)(),
  rewordMine: change('edit', 'comment', mine('comment'), THEIR_CARD)('text'),
  rewordOthers: change('edit', 'comment', theirs('comment'), MY_CARD)('text'),
  settle: change('edit', 'comment', theirs('comment'), THEIR_CARD)('resolved'),
  deleteMine: change('delete', 'comment', mine('comment'), THEIR_CARD)(),
  deleteOthers: change('delete', 'comment', theirs('comment'), MY_CARD)(),
  react: change('create', 'reaction', fresh('reaction'), THEIR_CARD)(),
  takeBack: change('delete', 'reaction', mine('reaction'), THEIR_CARD)(),
  takeBackOthers: change('delete', 'reaction', theirs('reaction'), MY_CARD)(),
  lock: change('edit', 'challenge', MY_CARD)('locked'),
  stamp: change('edit', 'challenge', MY_CARD)('stamps'),
  mergeMine: change('edit', 'challenge', MY_CARD)('mergedInto'),
  mergeOthers: change('edit', 'challenge', THEIR_CARD)('mergedInto'),
} as const satisfies Record<string, RecordChange>

type Deed = keyof typeof DEEDS

const ALL = Object.keys(DEEDS) as Deed[]
const REMARKS: Deed[] = ['comment', 'rewordMine', 'settle', 'deleteMine', 'react', 'takeBack']
const RELATES: Deed[] = ['relateMine', 'relateOthers', 'reasonOfOthers', 'unrelateOthers']

const allowed = (role: Role, step: StepKind | undefined) => {
  const rights = boardRights(role, 'live', step && defaultRights(step))
  return ALL.filter((deed) => judged(contextOf(rights), DEEDS[deed]) === undefined)
}

const sorted = (deeds: readonly Deed[]) => [...deeds].sort()

describe('who may say something of a card', () => {
  it.each<readonly [Role, StepKind | undefined, readonly Deed[]]>([
    ['participant', 'writeOpen', [...REMARKS, 'relateMine', 'reasonOfOthers', 'mergeMine']],
    ['participant', 'group', [...REMARKS, ...RELATES, 'mergeMine', 'mergeOthers']],
    ['participant', 'link', [...REMARKS, ...RELATES]],
    ['participant', 'vote', []],
    ['participant', 'break', []],
    ['participant', undefined, [...REMARKS, ...RELATES, 'mergeMine', 'mergeOthers']],
    ['librarian', 'vote', [...REMARKS, ...RELATES]],
    ['actor', 'link', []],
    ['actor', 'writeOpen', [...REMARKS, 'relateMine', 'reasonOfOthers', 'mergeMine']],
    ['observer', undefined, []],
  ])('[B26] [B27] [B28] %s in %s', (role, step, deeds) => {
    expect(sorted(allowed(role, step))).toEqual(sorted(deeds))
  })

  it.each(['facilitator', 'cofacilitator'] as const)(
    '[B28] %s does everything, but puts no words into mouths',
    (role) => {
      expect(allowed(role, 'vote')).toEqual(ALL.filter((deed) => deed !== 'rewordOthers'))
    },
  )

  it('[B27] nobody reacts for another seat, and facilitators bring back what they deleted', () => {
    const rights = boardRights('participant', 'live', undefined)
    const forged = { isSigned: () => false }
    expect(judged(contextOf(FULL_RIGHTS, forged), DEEDS.react)).toBe('invalidRecord')
    const known = { isKnown: () => true }
    expect(judged(contextOf(rights, known), DEEDS.react)).toBe('mayNotEditOthers')
    expect(judged(contextOf(FULL_RIGHTS, known), DEEDS.react)).toBeUndefined()
  })

  it('[B27] what a reaction or relation is about never changes', () => {
    const reaction = change('edit', 'reaction', mine('reaction'), MY_CARD)
    const relation = change('edit', 'relation', mine('relation'), MY_CARD)
    for (const field of ['card', 'mark']) expect(judged(contextOf(), reaction(field))).toBe('invalidRecord')
    for (const field of ['from', 'to', 'meaning'])
      expect(judged(contextOf(), relation(field))).toBe('invalidRecord')
    expect(judged(contextOf(), change('edit', 'comment', mine('comment'))('at'))).toBe('invalidRecord')
  })

  it('[B26] too many relations are refused in words', () => {
    expect(judged(contextOf(FULL_RIGHTS, { isCrowded: () => true }), DEEDS.relateMine)).toBe(
      'tooManyRelations',
    )
  })

  it('[B23] what is said of a card goes with it and comes back with it, whoever said it', () => {
    const rights = boardRights('participant', 'live', defaultRights('writeOpen'))
    const goes = change('delete', 'challenge', MY_CARD)()
    for (const deed of ['deleteOthers', 'takeBackOthers'] as const) {
      expect(judged(contextOf(rights), DEEDS[deed], goes)).toBeUndefined()
    }
    const comes = change('create', 'challenge', fresh('challenge'))()
    const said = change('create', 'link', fresh('link'), fresh('challenge'))()
    const known = { isKnown: () => true }
    expect(judged(contextOf(rights, known), comes, said)).toBeUndefined()
    expect(judged(contextOf(rights), comes, said)).toBe('mayNotLink')
    expect(judged(contextOf(rights, known), said)).toBe('mayNotLink')
    const reaction = change('create', 'reaction', fresh('reaction'), fresh('challenge'))()
    expect(judged(contextOf(rights, { ...known, isSigned: () => false }), comes, reaction)).toBe(
      'invalidRecord',
    )
  })
})

describe('what is locked', () => {
  const locked = { isLocked: (id: string) => id === MY_CARD || id === fresh('challenge') }
  const participant = boardRights('participant', 'live', undefined)
  const touches = [
    change('edit', 'challenge', MY_CARD)('title'),
    change('edit', 'challenge', MY_CARD)('place'),
    change('edit', 'challenge', MY_CARD)('mergedInto'),
    change('replace', 'challenge', MY_CARD)(),
    change('delete', 'challenge', MY_CARD)(),
    change('create', 'challenge', fresh('challenge'))(),
  ]

  it('[F17] is moved, changed, deleted and added to by facilitators only', () => {
    for (const touch of touches) {
      expect(judged(contextOf(participant, locked), touch)).toBe('locked')
      expect(judged(contextOf(FULL_RIGHTS, locked), touch)).toBeUndefined()
    }
  })

  it('[F17] may be spoken about', () => {
    const said = [DEEDS.comment, DEEDS.react, DEEDS.relateMine, DEEDS.settle]
    expect(judged(contextOf(participant, locked), ...said)).toBeUndefined()
  })

  it('[F17] only facilitators lock, unlock and stamp, also in what is new', () => {
    for (const deed of ['lock', 'stamp'] as const)
      expect(judged(contextOf(participant), DEEDS[deed])).toBe('mayNotLock')
    const made = change('create', 'challenge', fresh('challenge'))()
    expect(judged(contextOf(participant, { isGranted: () => false }), made)).toBe('mayNotLock')
    expect(judged(contextOf(FULL_RIGHTS, { isGranted: () => false }), made)).toBeUndefined()
  })

  it('[F17] on a locked board nobody but facilitators does anything', () => {
    const rights = boardRights('participant', 'live', undefined, true)
    for (const deed of ALL) expect(judged(contextOf(rights), DEEDS[deed])).toBe('locked')
    expect(boardRights('cofacilitator', 'live', undefined, true)).toEqual(FULL_RIGHTS)
  })
})
