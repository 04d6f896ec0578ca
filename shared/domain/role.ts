/** What a seat may be. The first two run the workshop; observers only read. */
export const ROLES = [
  'facilitator',
  'cofacilitator',
  'participant',
  'librarian',
  'actor',
  'observer',
] as const

export type Role = (typeof ROLES)[number]

/** The roles that somebody with the code may choose when joining; the others are given by a facilitator. */
export const JOINABLE_ROLES = ['participant', 'observer'] as const satisfies readonly Role[]

/** Steps, timer, rounds, decisions, roles: everything but handing over, ending and deleting. */
export const isFacilitating = (role: Role): boolean => role === 'facilitator' || role === 'cofacilitator'

/** Rule V6: facilitators vote only when the round says so, observers never. */
export const isVoterByDefault = (role: Role): boolean =>
  role === 'participant' || role === 'librarian' || role === 'actor' || role === 'cofacilitator'

/** Who brings sets of indicators into a workshop, and approves those that others propose. */
export const mayKeepCatalogue = (role: Role): boolean => role === 'librarian' || isFacilitating(role)

export const mayProposeIndicator = (role: Role): boolean => role === 'participant' || mayKeepCatalogue(role)
