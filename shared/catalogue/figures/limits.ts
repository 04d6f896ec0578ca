/** How many figures there may be, and how long their words. Characters, unless it says otherwise. */
export const FIGURE_LIMITS = {
  /** Rows of one file. */
  rows: 5000,
  /** Figures that a workshop has, of all packs together, and packs. */
  figures: 20_000,
  packs: 50,
  part: 40,
  unit: 80,
  source: 200,
  url: 400,
  name: 120,
  /** Of one cell as it is sent; what is longer than its field may be is refused with its row. */
  cell: 2000,
  /** Notes of a report that are kept; the rest is counted. */
  notes: 500,
} as const
