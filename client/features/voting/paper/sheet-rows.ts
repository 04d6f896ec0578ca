import { AGREE_ANSWERS, CONSENT_ANSWERS } from '#shared/domain/voting/ballot.ts'
import type { Method } from '#shared/domain/voting/method.ts'
import type { Texts } from '#shared/i18n/texts.ts'

/** What is asked of each option on one line of a sheet or a ballot: the columns, and where their numbers begin. */
export interface SheetRow {
  /** Which axis it is for; empty where there is but one question. */
  readonly name: string
  readonly columns: readonly string[]
  readonly from: number
}

/** V16. The lines for each option, with a column for each number of a `Count`. */
export function sheetRows(method: Method, t: Texts): readonly SheetRow[] {
  const one = (columns: readonly string[]): readonly SheetRow[] => [{ name: '', columns, from: 0 }]
  switch (method.kind) {
    case 'dots':
      return one([t.paper.votes])
    case 'rank':
      return one([t.paper.page.place])
    case 'agree':
      return one(AGREE_ANSWERS.map((answer) => t.methods.agree.answers[answer]))
    case 'consent':
      return one(CONSENT_ANSWERS.map((answer) => t.methods.consent.answers[answer]))
    case 'score': {
      const columns = ['1', '2', '3', '4', '5', t.methods.score.unknown]
      return method.axes.map((axis, i) => ({
        name: t.methods.score.axes[axis].name,
        columns,
        from: i * columns.length,
      }))
    }
  }
}
