/** How much of a file is taken into the catalogue. What is larger was not made for this. Characters, unless it says otherwise. */
export const CATALOGUE_LIMITS = {
  /** Of a file as text. 2,000 indicators in KS's form are 2.4 million. */
  content: 8_000_000,
  /** Indicators of one import. */
  rows: 5000,
  /** Statements of a Turtle file. */
  triples: 150_000,
  literal: 4000,
  code: 80,
  uri: 400,
  title: 400,
  help: 1000,
  unit: 80,
  publisher: 200,
  source: 500,
  /** Values of one field, such as targets. */
  values: 20,
  /** Notes of a report that are kept; the rest is counted. */
  notes: 500,
  name: 120,
  licence: 300,
  /** Sets of a workshop, versions of all of them, and indicators of their own. */
  sets: 20,
  versions: 100,
  own: 200,
  ownPerSeat: 20,
} as const
