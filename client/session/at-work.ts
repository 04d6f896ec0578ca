/*
 * Whether a workshop is open that one works in: then the page is not reloaded but by the person.
 */

let isAtWorkNow = false

export const isAtWork = (): boolean => isAtWorkNow

/** Says that the work has begun. Gives a function that says that it is over. */
export function beginWork(): () => void {
  isAtWorkNow = true
  return () => {
    isAtWorkNow = false
  }
}
