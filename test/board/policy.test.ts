import { describe, expect, it } from 'vitest'
import type { RecordChange } from '#shared/board/change.ts'
import { judge, ORDINARY, type PolicyContext } from '#shared/board/policy.ts'
import type { RecordKind } from '#shared/board/records.ts'
import { boardRights, FULL_RIGHTS } from '#shared/domain/rights.ts'
import type { Role } from '#shared/domain/role.ts'
import { defaultRights, STEP_KINDS, type StepKind } from '#shared/domain/step-kind.ts'
import type { WorkshopStatus } from '#shared/domain/workshop.ts'
import { idOf } from '../support/board/ids.ts'

/** What is on the board: one record of each kind that is mine, and one that somebody else made. */
const MINE = { challenge: idOf('chl', 1), theme: idOf('clu', 1), link: idOf('lnk', 1), shape: idOf('shp', 1) }
const OTHERS = {
  challenge: idOf('chl', 2),
  theme: idOf('clu', 2),
  link: idOf('lnk', 2),
  shape: idOf('shp', 2),
}
const NEW = { challenge: idOf('chl', 3), theme: idOf('clu', 3), link: idOf('lnk', 3), shape: idOf('shp', 3) }

const kinds = new Map(
  [MINE, OTHERS].flatMap((records) =>
    Object.entries(records).map(([kind, id]) => [id as string, kind as RecordKind]),
  ),
)

const mine = new Set<string>(Object.values(MINE))

function contextOf(rights = FULL_RIGHTS, count = 1): PolicyContext {
  return {
    ...ORDINARY,
    rights,
    isAuthor: (id) => mine.has(id),
    kindBefore: (id) => kinds.get(id),
    count: () => count,
  }
}

const make = (record: string, kind: RecordKind): RecordChange => ({
  record,
  kind,
  action: 'create',
  fields: [],
})
const edit = (record: string, ...fields: string[]): RecordChange => ({
  record,
  kind: kinds.get(record),
  action: 'edit',
  fields,
})
const remove = (record: string, ...about: string[]): RecordChange => ({
  record,
  kind: undefined,
  action: 'delete',
  fields: [],
  about,
})

const judged = (context: PolicyContext, ...records: RecordChange[]) =>
  judge({ records, outside: false }, context)

/** What people do, by a short name. */
const DEEDS = {
  write: [make(NEW.challenge, 'challenge')],
  draw: [make(NEW.shape, 'shape')],
  theme: [make(NEW.theme, 'theme')],
  editMine: [edit(MINE.challenge, 'title', 'goals')],
  editOthers: [edit(OTHERS.challenge, 'body')],
  deleteMine: [remove(MINE.challenge)],
  deleteOthers: [remove(OTHERS.challenge)],
  moveMine: [edit(MINE.challenge, 'place', 'z')],
  moveOthers: [edit(OTHERS.challenge, 'place', 'order')],
  renameTheme: [edit(OTHERS.theme, 'name')],
  link: [make(NEW.link, 'link')],
  relinkMine: [edit(MINE.link, 'fit')],
  relinkOthers: [edit(OTHERS.link, 'fit')],
} as const satisfies Record<string, readonly RecordChange[]>

type Deed = keyof typeof DEEDS

const EVERYTHING = Object.keys(DEEDS) as Deed[]
const MOVES: Deed[] = ['moveMine', 'moveOthers', 'renameTheme']
const WRITES_OWN: Deed[] = ['write', 'draw', 'theme', 'editMine', 'deleteMine', ...MOVES]
const EDITS_ALL: Deed[] = ['editMine', 'editOthers', 'deleteMine', 'deleteOthers', ...MOVES]
const LINKS: Deed[] = ['link', 'relinkMine']

const READ: readonly Deed[] = []

/** What a participant may do in each kind of step. */
const PARTICIPANT: Readonly<Record<StepKind, readonly Deed[]>> = {
  info: READ,
  writePrivate: READ,
  writeOpen: WRITES_OWN,
  group: [...WRITES_OWN, ...EDITS_ALL],
  tag: EDITS_ALL,
  vote: READ,
  result: READ,
  choose: READ,
  link: LINKS,
  actorMap: WRITES_OWN,
  actorCards: WRITES_OWN,
  activities: WRITES_OWN,
  chain: WRITES_OWN,
  commit: WRITES_OWN,
  status: READ,
  dataGrid: READ,
  break: READ,
  evaluate: READ,
}

function allowedIn(step: StepKind | undefined, role: Role, status: WorkshopStatus = 'live'): readonly Deed[] {
  const context = contextOf(boardRights(role, status, step && defaultRights(step)))
  return EVERYTHING.filter((deed) => judged(context, ...DEEDS[deed]) === undefined)
}

const sorted = (deeds: readonly Deed[]) => [...new Set(deeds)].sort()

describe('who may do what', () => {
  it.each(STEP_KINDS)('[B20] a participant, and an actor but for links, in a step of kind %s', (step) => {
    expect(sorted(allowedIn(step, 'participant'))).toEqual(sorted(PARTICIPANT[step]))
    const withoutLinks = PARTICIPANT[step].filter((deed) => !LINKS.includes(deed))
    expect(sorted(allowedIn(step, 'actor'))).toEqual(sorted(withoutLinks))
  })

  it.each(STEP_KINDS)('[B20] a librarian also links in a step of kind %s', (step) => {
    const isFree = PARTICIPANT[step].includes('editOthers')
    const links: Deed[] = isFree ? [...LINKS, 'relinkOthers'] : LINKS
    expect(sorted(allowedIn(step, 'librarian'))).toEqual(sorted([...PARTICIPANT[step], ...links]))
  })

  it.each(STEP_KINDS)(
    '[B20] facilitators do everything and observers nothing in a step of kind %s',
    (step) => {
      expect(sorted(allowedIn(step, 'facilitator'))).toEqual(sorted(EVERYTHING))
      expect(sorted(allowedIn(step, 'cofacilitator'))).toEqual(sorted(EVERYTHING))
      expect(allowedIn(step, 'observer')).toEqual([])
    },
  )

  it('[B20] without a step, participants do everything while the workshop is live, and nothing before', () => {
    expect(sorted(allowedIn(undefined, 'participant'))).toEqual(sorted(EVERYTHING))
    expect(allowedIn(undefined, 'participant', 'lobby')).toEqual([])
    expect(allowedIn('writeOpen', 'participant', 'draft')).toEqual([])
    expect(sorted(allowedIn(undefined, 'facilitator', 'draft'))).toEqual(sorted(EVERYTHING))
  })

  it.each(['ended', 'archived'] as const)('[B20] nobody changes a board whose workshop has %s', (status) => {
    for (const role of ['facilitator', 'participant', 'librarian'] as const) {
      expect(allowedIn('group', role, status)).toEqual([])
    }
  })
})

describe('what a change may hold', () => {
  it.each(['number', 'kind', 'theme', 'id', 'unknown', '__proto__', ''])(
    '[B21] nobody writes the field %j',
    (field) => {
      expect(judged(contextOf(), edit(MINE.challenge, 'title', field))).toBe('invalidRecord')
    },
  )

  it('[B21] nothing outside of the records is written', () => {
    expect(judge({ records: [], outside: true }, contextOf())).toBe('invalidRecord')
  })

  it('[B21] a record of no known kind is not made, and none is made over another', () => {
    expect(judged(contextOf(), { ...make('x', 'challenge'), kind: undefined })).toBe('invalidRecord')
    expect(judged(contextOf(), make(OTHERS.challenge, 'challenge'))).toBe('invalidRecord')
  })

  it('[B22] a record that took the place of another counts as an edit of it', () => {
    const rights = boardRights('participant', 'live', defaultRights('writeOpen'))
    const replace = (record: string, ...fields: string[]) => ({
      ...edit(record, ...fields),
      action: 'replace' as const,
    })
    expect(judged(contextOf(rights), replace(MINE.challenge, 'title', 'body'))).toBeUndefined()
    expect(judged(contextOf(rights), replace(OTHERS.challenge, 'title', 'body'))).toBe('mayNotEditOthers')
    // It may come without the number that the server had given meanwhile; the server puts that back.
    expect(judged(contextOf(rights), replace(MINE.challenge, 'title', 'number'))).toBeUndefined()
    expect(judged(contextOf(), replace(MINE.challenge, 'kind'))).toBe('invalidRecord')
  })

  it('[B23] a challenge is deleted with the links about it, whoever made them, and no others', () => {
    const rights = boardRights('participant', 'live', defaultRights('writeOpen'))
    const link = (about: string) => remove(OTHERS.link, about)
    expect(judged(contextOf(rights), link(MINE.challenge), remove(MINE.challenge))).toBeUndefined()
    expect(judged(contextOf(rights), link(MINE.challenge))).toBe('mayNotLink')
    expect(judged(contextOf(rights), link(OTHERS.challenge), remove(MINE.challenge))).toBe('mayNotLink')
    expect(judged(contextOf(rights), link(OTHERS.challenge), remove(OTHERS.challenge))).toBe(
      'mayNotEditOthers',
    )
    expect(judged(contextOf(rights), link('x'), remove('x'))).toBe('mayNotLink')
  })

  it('[B24] a full board takes no more, but can still be changed', () => {
    const full = contextOf(FULL_RIGHTS, 1001)
    expect(judged(full, make(NEW.challenge, 'challenge'))).toBe('boardFull')
    expect(judged(contextOf(FULL_RIGHTS, 1000), make(NEW.challenge, 'challenge'))).toBeUndefined()
    expect(judged(full, edit(MINE.challenge, 'title'))).toBeUndefined()
  })

  it('[B25] one change that is not allowed refuses all that came with it', () => {
    const rights = boardRights('participant', 'live', defaultRights('writeOpen'))
    expect(judged(contextOf(rights), ...DEEDS.write, ...DEEDS.editOthers)).toBe('mayNotEditOthers')
  })

  it.each<readonly [Deed, StepKind, string]>([
    ['write', 'vote', 'mayNotWrite'],
    ['editMine', 'vote', 'mayNotEdit'],
    ['moveMine', 'vote', 'mayNotMove'],
    ['editOthers', 'writeOpen', 'mayNotEditOthers'],
    ['link', 'writeOpen', 'mayNotLink'],
    ['relinkOthers', 'link', 'mayNotEditOthers'],
    ['theme', 'tag', 'mayNotWrite'],
  ])('[B25] says why: %s in %s', (deed, step, refusal) => {
    const rights = boardRights('participant', 'live', defaultRights(step))
    expect(judged(contextOf(rights), ...DEEDS[deed])).toBe(refusal)
  })
})
