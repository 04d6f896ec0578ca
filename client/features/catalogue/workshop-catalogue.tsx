import { useState } from 'react'
import { useKept } from '#client/api/use-kept.ts'
import { useTexts } from '#client/session/language.ts'
import { lazyPart } from '#client/ui/lazy-part.tsx'
import { Notice } from '#client/ui/notice.tsx'
import type { WorkshopCatalogue as Catalogue } from '#shared/api/catalogue.ts'
import { paths } from '#shared/api/paths.ts'
import { BroughtSection } from './brought-section.tsx'
import { OwnSection } from './own-section.tsx'
import { SetsSection } from './sets-section.tsx'

const FiguresSection = lazyPart(
  () => import('#client/features/figure-keeping/figures-section.tsx').then((m) => m.FiguresSection),
  'figureKeeping',
)

const StatbankSection = lazyPart(
  () => import('#client/features/statbank/statbank-section.tsx').then((m) => m.StatbankSection),
  'statbank',
)

interface WorkshopCatalogueProps {
  readonly workshopId: string
  /** There is something else to find. */
  readonly onChange: () => void
}

/** What a workshop adds to the catalogue, under what can be searched. */
export function WorkshopCatalogue({ workshopId, onChange }: WorkshopCatalogueProps) {
  const texts = useTexts()
  const { value: catalogue, failure, again } = useKept<Catalogue>(paths.catalogue(workshopId))
  const [revision, setRevision] = useState(0)
  if (failure && !catalogue) {
    return (
      <Notice tone="warning" live="status">
        {texts.problems[failure]}
      </Notice>
    )
  }
  if (!catalogue) return null
  const changed = () => {
    void again()
    onChange()
  }
  return (
    <>
      <SetsSection {...{ workshopId, catalogue }} onChange={changed} />
      <OwnSection {...{ workshopId, catalogue }} onChange={changed} />
      <FiguresSection {...{ workshopId, revision }} />
      <section className="stack">
        <h2 id="statbank" className="ds-heading" data-size="xs" tabIndex={-1}>
          {texts.catalogue.statbank}
        </h2>
        <StatbankSection workshopId={workshopId} onFigures={() => setRevision((count) => count + 1)} />
      </section>
      <BroughtSection workshopId={workshopId} onChange={onChange} />
    </>
  )
}
