import * as Y from 'yjs'

/** The version of the record layout. A client that knows an older one is asked to reload. */
export const SCHEMA_VERSION = 1

export type YRecord = Y.Map<unknown>

/** Every record of the board, by its id. */
export const recordsOf = (doc: Y.Doc): Y.Map<YRecord> => doc.getMap<YRecord>('records')

/**
 * What the server writes about the document itself: `schema`, `lastNumber`, the last short number given, and what
 * facilitators gave records that have been deleted since.
 */
export const metaOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('meta')

/** The root types that a board has. Nothing else may be written. */
export const ROOTS = ['records', 'meta'] as const

/** A board document. Deleted content is collected, so that deleted text is really gone. */
export const newBoardDoc = (): Y.Doc => new Y.Doc({ gc: true })
