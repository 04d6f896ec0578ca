/** V7. What a return code is written with: no letter or digit that is taken for another when it is read aloud. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const LENGTH = 16

/** `bytes` (at least 16, uniformly random) as a code of 80 random bits: 5 bits of each byte are used. */
export function returnCodeFrom(bytes: Uint8Array): string {
  let code = ''
  for (let i = 0; i < LENGTH; i++) code += ALPHABET[(bytes[i] ?? 0) & 31]
  return code
}

/** As it is shown and read aloud: four groups of four. */
export const formatReturnCode = (code: string): string => (code.match(/.{1,4}/g) ?? []).join(' ')

/** What somebody typed as a return code; undefined when it is none. Letters that look like digits are taken as those. */
export function parseReturnCode(input: string): string | undefined {
  const code = input
    .toUpperCase()
    .replace(/[\s.-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return code.length === LENGTH && [...code].every((sign) => ALPHABET.includes(sign)) ? code : undefined
}
