import { useLanguage, useTexts } from '#client/session/language.ts'
import type { Indicator } from '#shared/catalogue/types.ts'
import { useFiguresOf, useNameOf } from './figures-cache.ts'
import { IndicatorFigures } from './indicator-figures.tsx'

interface CatalogueFiguresProps {
  readonly workshopId: string
  readonly indicator: Indicator
  /** The workshop's. */
  readonly municipalities: readonly string[]
  /** Another number says that there may be others. */
  readonly revision: number
  /** Says so when nobody has figures. */
  readonly saysNone: boolean
}

/** Screen 17. The latest figures of an indicator, in the catalogue of a workshop. */
export function CatalogueFigures(props: CatalogueFiguresProps) {
  const { workshopId, indicator, municipalities, revision, saysNone } = props
  const t = useTexts().figureWords
  const language = useLanguage()
  const figures = useFiguresOf(workshopId, revision, indicator.id)
  const nameOf = useNameOf()
  if (!figures) return null
  return (
    <IndicatorFigures
      indicator={indicator}
      figures={figures}
      reader={{ municipalities, mine: null, nameOf }}
      isNamed
      otherwise={
        saysNone && <p className="small muted">{t.nothingKnown({ title: indicator.title[language] })}</p>
      }
    />
  )
}
