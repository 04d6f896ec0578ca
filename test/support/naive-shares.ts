/**
 * Equal shares once more, written straight from its description and with nothing of the product's: budgets voter by
 * voter, every option looked at each time, fractions as pairs of whole numbers.
 */
export interface NaiveOption {
  readonly id: string
  readonly number: number
  readonly supporters: readonly number[]
}

type Pair = readonly [bigint, bigint]

const minus = ([a, b]: Pair, [c, d]: Pair): Pair => [a * d - c * b, b * d]
const plus = ([a, b]: Pair, [c, d]: Pair): Pair => [a * d + c * b, b * d]
const isLess = ([a, b]: Pair, [c, d]: Pair): boolean => a * d < c * b
const isSame = (a: Pair, b: Pair): boolean => !isLess(a, b) && !isLess(b, a)
const lower = (a: Pair, b: Pair): Pair => (isLess(b, a) ? b : a)
const sum = (list: readonly Pair[]): Pair => list.reduce(plus, [0n, 1n])

/** The least share with which the budgets pay 1 together: of all candidates, the smallest that does. */
function share(budgets: readonly Pair[]): Pair | undefined {
  const candidates = budgets.map((_, j): Pair => {
    const poorest = budgets.toSorted((a, b) => (isLess(a, b) ? -1 : 1)).slice(0, j)
    const [top, bottom] = minus([1n, 1n], sum(poorest))
    return [top, bottom * BigInt(budgets.length - j)]
  })
  return candidates
    .filter((rho) => isSame(sum(budgets.map((budget) => lower(budget, rho))), [1n, 1n]))
    .toSorted((a, b) => (isLess(a, b) ? -1 : 1))[0]
}

function run(options: readonly NaiveOption[], voters: number, total: number): string[] {
  const budgets: Pair[] = Array.from({ length: voters }, () => [BigInt(total), BigInt(voters)])
  const chosen: string[] = []
  for (;;) {
    const offers = options
      .filter(({ id }) => !chosen.includes(id))
      .flatMap((option) => {
        const rho = share(option.supporters.map((voter) => budgets[voter]!))
        return rho ? [{ option, rho }] : []
      })
      .toSorted(
        (a, b) =>
          Number(isLess(b.rho, a.rho)) - Number(isLess(a.rho, b.rho)) ||
          b.option.supporters.length - a.option.supporters.length ||
          a.option.number - b.option.number,
      )
    const best = offers[0]
    if (!best) return chosen
    chosen.push(best.option.id)
    for (const voter of best.option.supporters) {
      budgets[voter] = minus(budgets[voter]!, lower(budgets[voter]!, best.rho))
    }
  }
}

/** The ids that are chosen, in order, and how many of them are filled up. */
export function naiveShares(
  options: readonly NaiveOption[],
  k: number,
): readonly [readonly string[], number] {
  const voters = new Set(options.flatMap(({ supporters }) => supporters)).size
  let chosen = voters === 0 ? [] : run(options, voters, k)
  for (let budget = k + 1; budget <= 10 * k && chosen.length < k && voters > 0; budget++) {
    const next = run(options, voters, budget)
    if (next.length > k) break
    chosen = next
  }
  const rest = options
    .filter(({ id, supporters }) => !chosen.includes(id) && supporters.length > 0)
    .toSorted((a, b) => b.supporters.length - a.supporters.length || a.number - b.number)
    .slice(0, k - chosen.length)
  return [[...chosen, ...rest.map(({ id }) => id)], rest.length]
}
