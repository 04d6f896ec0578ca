/** Time left as on a kitchen timer: `04:32`, `1:04:32`. Started seconds count whole, so that 0 is the end. */
export function clockTime(milliseconds: number): string {
  const seconds = Math.ceil(Math.max(0, milliseconds) / 1000)
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`
  return hours > 0 ? `${hours}:${rest}` : rest
}

/** What is read out of a timer: five minutes, one minute and ten seconds before its end, and the end. Milliseconds. */
export const TIMER_MARKS = [300_000, 60_000, 10_000, 0] as const

export type TimerMark = (typeof TIMER_MARKS)[number]

/** A mark that was passed longer ago is not told any more: it would not be true. Milliseconds. */
const STILL_TRUE = 3000

/**
 * The mark that was passed between two looks at a timer, the last one if there were several: after a sleep nobody
 * wants to hear them all, nor what was true before it. Nothing when the time grew or stood still.
 */
export function passedMark(before: number, after: number): TimerMark | undefined {
  return TIMER_MARKS.findLast((mark) => before > mark && after <= mark && after > mark - STILL_TRUE)
}
