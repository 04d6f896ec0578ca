/** Whom figures are shown to: which municipalities are theirs, and what each is called. */
export interface Reader {
  /** The workshop's. */
  readonly municipalities: readonly string[]
  /** The one that the reader has said to be from. */
  readonly mine: string | null
  readonly nameOf: (municipality: string) => string
}
