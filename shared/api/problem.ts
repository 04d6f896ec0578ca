/**
 * Every reason for which the server refuses a request: the closed list of `code` in its problem documents
 * (RFC 9457), with the HTTP status. Each code has a text in every language under `problem`.
 */
export const PROBLEMS = {
  badRequest: 400,
  noSession: 401,
  notAllowed: 403,
  notLetIn: 403,
  doorLocked: 403,
  wrongOrigin: 403,
  notFound: 404,
  noSuchWorkshop: 404,
  noSuchCode: 404,
  noSuchReturnCode: 404,
  noSuchSeat: 404,
  noSuchGroup: 404,
  noSuchStep: 404,
  noSuchRound: 404,
  noSuchIndicator: 404,
  noSuchChallenge: 404,
  noSuchSet: 404,
  noSuchPack: 404,
  noSuchTemplate: 404,
  noSuchImage: 404,
  workshopEnded: 409,
  workshopFull: 409,
  alreadyStarted: 409,
  notStarted: 409,
  stepMoved: 409,
  notPrivateNow: 409,
  tooManyDrafts: 409,
  draftShown: 409,
  nothingToShow: 409,
  roundOpen: 409,
  roundClosed: 409,
  roundNotOpen: 409,
  roundCounting: 409,
  notTied: 409,
  notVotable: 409,
  noOptions: 409,
  tooManyRounds: 409,
  nothingChosen: 409,
  nothingToDo: 409,
  lastFacilitator: 409,
  ownerIsHere: 409,
  hasOtherSeat: 409,
  tooManySeats: 409,
  boardFull: 409,
  rehearsalUnderWay: 409,
  tooManyPeople: 409,
  imagesFull: 409,
  setInUse: 409,
  catalogueFull: 409,
  figuresFull: 409,
  mobilisationFull: 409,
  answeredMeanwhile: 409,
  alreadyJudged: 409,
  fetchUnderWay: 409,
  tooLarge: 413,
  unknownOption: 422,
  notWholeNumber: 422,
  overMaximum: 422,
  overBudget: 422,
  notAnAnswer: 422,
  placeTwice: 422,
  reasonTooLong: 422,
  onlySingleBallots: 422,
  tooManyChosen: 422,
  reasonMissing: 422,
  decidedTwice: 422,
  unknownChallenge: 422,
  whyMissing: 422,
  notAnImage: 422,
  notACatalogue: 422,
  noFigures: 422,
  badFigure: 422,
  notAnArchive: 422,
  archiveChanged: 422,
  archiveTooNew: 422,
  mappingUnfit: 422,
  tooManyPixels: 422,
  readOnly: 403,
  mayNotWrite: 403,
  mayNotEdit: 403,
  mayNotEditOthers: 403,
  mayNotMove: 403,
  mayNotLink: 403,
  mayNotComment: 403,
  mayNotLock: 403,
  mayNotConfirm: 403,
  locked: 403,
  tooManyRelations: 409,
  mayNotVote: 403,
  invalidRecord: 422,
  tooManyRequests: 429,
  internal: 500,
  statbankFailed: 502,
  unavailable: 503,
} as const satisfies Readonly<Record<string, number>>

export type ProblemCode = keyof typeof PROBLEMS

/** A refusal inside the server, before it becomes a reply. `fields` names what in the request is wrong. */
export interface Problem {
  readonly code: ProblemCode
  readonly detail?: string
  readonly fields?: Readonly<Record<string, string>>
}

export const problem = (code: ProblemCode, detail?: string): Problem =>
  detail === undefined ? { code } : { code, detail }

/** A refusal as the wire carries it, with media type `application/problem+json`. */
export interface ProblemDocument extends Problem {
  readonly type: string
  readonly title: string
  readonly status: number
}
