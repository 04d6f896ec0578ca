import { LOCALES } from '#client/session/language.ts'
import { PROBLEMS, type ProblemCode } from '#shared/api/problem.ts'
import type { Measure, RehearsalError, RehearsalSheet, Spread } from '#shared/domain/rehearsal.ts'
import type { Texts } from '#shared/i18n/texts.ts'
import type { Language } from '#shared/kernel/language.ts'

type Words = Texts['rehearsal']

/** What was measured, in words and numbers. */
export function measuredOf(measure: Measure, sheet: RehearsalSheet, t: Words, language: Language): string {
  const within = (spread: Spread | null) =>
    spread ? t.within({ time: formatMs(spread.p95, t, language) }) : t.never
  const ofAll = (count: number, all: number) => t.ofAll({ count, all })
  switch (measure) {
    case 'joined':
      return ofAll(sheet.joined, sheet.people)
    case 'sync':
      return within(sheet.sync)
    case 'cards':
      return ofAll(sheet.written - sheet.lost, sheet.written)
    case 'vote':
      return within(sheet.vote)
    case 'ballots':
      return ofAll(sheet.counted, sheet.voted)
    case 'return':
      return `${ofAll(sheet.returned, sheet.dropped)}, ${within(sheet.comeBack).toLowerCase()}`
    case 'reconnects':
      return String(sheet.reconnects)
    case 'board':
      return t.boardSize({ cards: sheet.board.cards, size: kilobytes(sheet.board.bytes, t, language) })
    case 'simulation':
      return t.behind({ time: formatMs(sheet.lateness, t, language) })
    case 'errors':
      return String(sheet.errors.reduce((sum, { count }) => sum + count, 0))
  }
}

const rounded = (value: number, digits: number, language: Language) =>
  new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: digits }).format(value)

/** Under a second in milliseconds, else in seconds. */
export const formatMs = (ms: number, t: Words, language: Language): string =>
  ms < 1000 ? t.ms({ ms: rounded(ms, 0, language) }) : t.seconds({ seconds: rounded(ms / 1000, 1, language) })

const kilobytes = (bytes: number, t: Words, language: Language): string =>
  t.kilobytes({ kilobytes: rounded(Math.ceil(bytes / 1000), 0, language) })

export function errorInWords({ phase, code, count }: RehearsalError, t: Texts): string {
  return t.rehearsal.error({ phase: t.rehearsal.phases[phase], what: codeInWords(code, t), count })
}

/** Refusals by the sentence that people get. */
function codeInWords(code: string, { problems, rehearsal }: Texts): string {
  if (code.startsWith('socket')) return rehearsal.connectionBroke({ code: code.slice('socket'.length) })
  if (Object.hasOwn(PROBLEMS, code)) return problems[code as ProblemCode]
  const known: Readonly<Record<string, string>> = rehearsal.codes
  return known[code] ?? code
}
