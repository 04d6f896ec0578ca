import type { ProblemCode } from './problem.ts'

/**
 * How a file is answered to whoever accepts this type: line by line, each of them JSON. First how far it is, as often as
 * that changes; last the file, or why there is none.
 */
export const FILE_LINES = 'application/x-ndjson'

export type FileLine =
  | { readonly step: Step }
  | { readonly file: { readonly name: string; readonly mediaType: string; readonly base64: string } }
  | { readonly problem: ProblemCode }

/** How many parts of a file are done, and of how many. */
export interface Step {
  readonly done: number
  readonly of: number
}
