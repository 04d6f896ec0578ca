/** What a step of the agenda is for. The kind decides what a phone shows and what participants may do by default. */
export const STEP_KINDS = [
  'info',
  'writePrivate',
  'writeOpen',
  'group',
  'tag',
  'vote',
  'result',
  'choose',
  'link',
  'actorMap',
  'actorCards',
  'activities',
  'chain',
  'commit',
  'status',
  'dataGrid',
  'break',
  'evaluate',
] as const

export type StepKind = (typeof STEP_KINDS)[number]

/** Which cards a participant may change: their own, everybody's, or none. */
export const EDIT_SCOPES = ['own', 'all', 'none'] as const

export type EditScope = (typeof EDIT_SCOPES)[number]

/** What participants may do on the board while a step runs. Facilitators are not bound by it. */
export interface StepRights {
  readonly mayWrite: boolean
  readonly mayEdit: EditScope
  readonly mayMove: boolean
  readonly mayLink: boolean
}

const READ: StepRights = { mayWrite: false, mayEdit: 'none', mayMove: false, mayLink: false }
const WRITE_OWN: StepRights = { mayWrite: true, mayEdit: 'own', mayMove: true, mayLink: false }

const DEFAULTS: Readonly<Record<StepKind, StepRights>> = {
  info: READ,
  // F2: people write to the server, not to the board, until a facilitator shows it all.
  writePrivate: READ,
  writeOpen: WRITE_OWN,
  group: { ...WRITE_OWN, mayEdit: 'all' },
  // Goals and areas are set on cards that others wrote; no new cards while the table sorts them.
  tag: { ...READ, mayEdit: 'all' },
  vote: READ,
  result: READ,
  choose: READ,
  link: { ...READ, mayLink: true },
  actorMap: WRITE_OWN,
  actorCards: WRITE_OWN,
  activities: WRITE_OWN,
  chain: WRITE_OWN,
  commit: WRITE_OWN,
  status: READ,
  dataGrid: READ,
  break: READ,
  evaluate: READ,
}

/** The rights that a step of this kind starts with; a facilitator may change them for the single step. */
export const defaultRights = (kind: StepKind): StepRights => DEFAULTS[kind]
