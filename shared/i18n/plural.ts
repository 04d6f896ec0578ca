/**
 * The form of a word that fits a number in Norwegian and English: `plural(n, 'stemme', 'stemmer')`. Both have
 * two forms, and one is only for exactly one.
 */
export const plural = (count: number, one: string, other: string): string => (count === 1 ? one : other)
