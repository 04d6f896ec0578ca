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
} as const
