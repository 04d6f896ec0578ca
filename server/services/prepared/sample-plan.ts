import { type BoardPlan, says, title } from '#shared/catalogue/boards/parts.ts'

/** What stands above the cards of the sample workshop, as wide as its frames: it has been held, and is full. */
export const SAMPLE_PLAN: BoardPlan = {
  entry: { x: 0, y: 200 },
  parts: [title(says('', '', ''), 1816)],
}
