import type { Mark } from '#shared/board/records.ts'

/** The sign of each reaction: always beside its word. */
export const MARK_SIGNS: Readonly<Record<Mark, string>> = {
  agree: '👍',
  care: '❤️',
  question: '❓',
  idea: '💡',
  concern: '⚠️',
}
