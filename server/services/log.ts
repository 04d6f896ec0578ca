/** Where the server writes what an operator should know: never a name, a code, a token or what somebody wrote. */
export interface Log {
  info(what: object, message: string): void
  warn(what: object, message: string): void
  error(what: object, message: string): void
}
