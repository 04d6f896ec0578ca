import { useTexts } from '#client/session/language.ts'
import type { Method } from '#shared/domain/voting/method.ts'
import type { Texts } from '#shared/i18n/texts.ts'
import type { StageRound } from '#shared/wire/stage.ts'
import { PaperHead } from './paper-head.tsx'
import { PaperTable } from './paper-table.tsx'
import { sheetRows } from './sheet-rows.ts'

interface PaperProps {
  readonly round: StageRound
  readonly address: string
}

/** One ballot on paper: circles to cross, or a line for a place. */
export function PaperBallot({ round, address }: PaperProps) {
  const t = useTexts()
  const { method } = round
  return (
    <article className="paper-sheet">
      <PaperHead round={round} address={address} rules={rulesOf(method, t)} />
      <PaperTable options={round.options} rows={sheetRows(method, t)}>
        <Mark method={method} />
      </PaperTable>
    </article>
  )
}

function Mark({ method }: { readonly method: Method }) {
  if (method.kind === 'rank') return <span className="paper-line" />
  const circles = method.kind === 'dots' ? method.maxPerOption : 1
  return Array.from({ length: circles }, (_, i) => i + 1).map((n) => (
    <span key={n} className="paper-circle" />
  ))
}

/** How one votes, in the words of the screen's ballot. */
export function rulesOf(method: Method, t: Texts): string {
  switch (method.kind) {
    case 'dots':
      return t.voting.rules(method)
    case 'rank':
      return t.methods.rank.rules(method)
    case 'score':
    case 'consent':
    case 'agree':
      return t.methods[method.kind].rules
  }
}
