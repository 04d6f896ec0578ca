/** How long things are kept that nobody deletes by hand: by the server, by devices, and on the page that says so. */
export const RETENTION = {
  /** Days that a device stays known after it was last used. */
  sessionDays: 60,
  /** Days that earlier versions of a board are kept. */
  versionDays: 30,
  /** Minutes after everybody has left a board, until nothing deleted is in its log any more. */
  logMinutes: 10,
  /** Days that a device shows without a network what it last heard of a workshop. */
  deviceDays: 14,
  /** Months after the last thing that was done in a workshop until names are gone from it, unless the operator sets others. */
  namesMonths: 12,
  /** For so many days before, at least, those who run the workshop are told. */
  noticeDays: 30,
} as const

/**
 * When names go from a workshop in which something was last done at `activeAt`: so many calendar months later, or at the
 * end of a month that has no such day. Milliseconds since 1970 (UTC).
 */
export function namesGoAt(activeAt: number, months: number): number {
  const date = new Date(activeAt)
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  const days = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  return date.setUTCDate(Math.min(day, days))
}

/** How long before those who run a workshop are told, milliseconds. */
export const NOTICE_MS = RETENTION.noticeDays * 24 * 60 * 60 * 1000
