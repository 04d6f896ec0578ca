import { parseReturnCode } from '#shared/domain/return-code.ts'

/** V7. A return code in an address stands in its fragment, which no browser sends to any server. */
const PREFIX = '#return='

export const returnAddress = (origin: string, code: string): string => `${origin}/join${PREFIX}${code}`

/** The return code in the fragment of an address, if there is one. */
export const returnCodeIn = (hash: string): string | undefined =>
  hash.startsWith(PREFIX) ? parseReturnCode(hash.slice(PREFIX.length)) : undefined
