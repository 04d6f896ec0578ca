/** An English ordinal: 1st, 2nd, 3rd, 11th. Norwegian writes `1.` instead. */
export function ordinal(n: number): string {
  const lastTwo = n % 100
  const isTeen = lastTwo > 10 && lastTwo < 14
  return `${n}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`
}
