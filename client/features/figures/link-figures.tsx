import { memo } from 'react'
import { useIndicator } from '#client/features/indicators/use-indicator.ts'
import { useStageState, useWorkshopId } from '#client/session/hooks.ts'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { NO_INDICATOR } from '#shared/domain/indicator-link.ts'
import { useFiguresOf, useNameOf } from './figures-cache.ts'
import { IndicatorFigures } from './indicator-figures.tsx'

interface LinkFiguresProps {
  /** The version is left out where nothing has been linked yet. */
  readonly link: { readonly indicator: string; readonly version?: string }
  /** Says so when nobody has figures; where the rows are many, that goes without saying. */
  readonly saysNone?: boolean
}

/** The figures of what a card is linked to, under the words that name it. */
export function LinkFigures({ link, saysNone = false }: LinkFiguresProps) {
  const state = useStageState()
  const stage = state.kind === 'closed' ? undefined : state.stage
  if (!stage || link.indicator === NO_INDICATOR) return null
  return (
    <Figures
      indicator={link.indicator}
      version={link.version}
      saysNone={saysNone}
      rev={stage.figuresRev}
      municipalities={stage.workshop.municipalities.join()}
      mine={stage.me.municipality}
    />
  )
}

interface FiguresProps {
  readonly indicator: string
  readonly version: string | undefined
  readonly saysNone: boolean
  readonly rev: number
  /** With commas between: a list would be another one in each stage. */
  readonly municipalities: string
  readonly mine: string | null
}

/** Drawn again when something of it has changed, and not with each vote. */
const Figures = memo(function Figures(props: FiguresProps) {
  const t = useTexts().figureWords
  const language = useLanguage()
  const indicator = useIndicator(props.indicator, props.version)
  const figures = useFiguresOf(useWorkshopId(), props.rev, props.indicator)
  const nameOf = useNameOf()
  if (!indicator || !figures) return null
  const municipalities = props.municipalities.split(',').filter((number) => number !== '')
  return (
    <IndicatorFigures
      indicator={indicator}
      figures={figures}
      reader={{ municipalities, mine: props.mine, nameOf }}
      isNamed
      otherwise={
        props.saysNone && (
          <p className="small muted">{t.nothingKnown({ title: indicator.title[language] })}</p>
        )
      }
    />
  )
})
