const DIGITS = 8

/** A number to quote when asking for help: eight digits, in two groups, to be read out on the phone. */
export function newReference(): string {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1))
  const digits = String(random % 10 ** DIGITS).padStart(DIGITS, '0')
  return `${digits.slice(0, 4)} ${digits.slice(4)}`
}
