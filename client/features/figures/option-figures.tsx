import { useStageState, useWorkshopId } from '#client/session/hooks.ts'
import { useLanguage, useTexts } from '#client/session/language.ts'
import type { CardIndicator, RoundFigures } from '#shared/api/round-figures.ts'
import { viewFigures } from '#shared/domain/figures/view.ts'
import { NO_INDICATOR } from '#shared/domain/indicator-link.ts'
import type { Texts } from '#shared/i18n/texts.ts'
import type { Language } from '#shared/kernel/language.ts'
import type { Stage } from '#shared/wire/stage.ts'
import { IndicatorFigures } from './indicator-figures.tsx'
import type { Reader } from './reader.ts'
import { useRoundFigures } from './round-figures.ts'

interface OptionFiguresProps {
  readonly option: string
  readonly round: string
}

/** FS6. What is known of a card while it is voted on: the figures of its indicators, or that there are none. */
export function OptionFigures(props: OptionFiguresProps) {
  const state = useStageState()
  const stage = state.kind === 'closed' ? undefined : state.stage
  return stage ? <Figures {...props} stage={stage} /> : null
}

function Figures({ option, round, stage }: OptionFiguresProps & { readonly stage: Stage }) {
  const t = useTexts().figureWords
  const language = useLanguage()
  const { known, hasFailed } = useRoundFigures(useWorkshopId(), round, stage.figuresRev)
  if (!known) return hasFailed ? <p className="small muted">{t.failed}</p> : null
  const links = known.cards[option]
  if (!links) return null
  const reader: Reader = {
    municipalities: stage.workshop.municipalities,
    mine: stage.me.municipality,
    nameOf: (number) => known.names[number] ?? number,
  }
  const measured = measuredBy(links, known, reader)
  if (measured.length === 0) {
    return <p className="small muted">{whyNone(links, known, t, language)}</p>
  }
  return measured.map((indicator) => (
    <IndicatorFigures key={indicator.id} indicator={indicator} figures={known.figures} reader={reader} />
  ))
}

/** Those of a card's indicators that there are figures of, the best fitting first. */
const measuredBy = (links: readonly CardIndicator[], { indicators, figures }: RoundFigures, reader: Reader) =>
  links.flatMap(({ indicator }) => {
    const found = indicators.find(({ id }) => id === indicator)
    const hasFigures =
      found && viewFigures(figures, { indicator, better: found.better, ...reader }).length > 0
    return hasFigures ? [found] : []
  })

/** A finding of the workshop's, which alone may say that there are none, or what has not been done yet. */
function whyNone(
  links: readonly CardIndicator[],
  { indicators }: RoundFigures,
  t: Texts['figureWords'],
  language: Language,
): string {
  const none = links.find(({ indicator }) => indicator === NO_INDICATOR)
  if (none) return `${t.none} ${none.why}`
  const first = indicators.find(({ id }) => links.some(({ indicator }) => indicator === id))
  return first ? t.nothingKnown({ title: first.title[language] }) : t.nothingLinked
}
