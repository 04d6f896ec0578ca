import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import { useFresh } from '#client/api/use-fresh.ts'
import { useTexts } from '#client/session/language.ts'
import { FailureNotice } from '#client/ui/failure-notice.tsx'
import { Loading } from '#client/ui/loading.tsx'
import { PageFrame } from '#client/ui/page-frame.tsx'
import { useMedia } from '#client/ui/use-media.ts'
import { useTitle } from '#client/ui/use-title.ts'
import type { DataPicture } from '#shared/api/data-status.ts'
import { paths } from '#shared/api/paths.ts'
import { SMALL } from '#shared/wire/screens.ts'
import { CellDialog } from './cell-dialog.tsx'
import { cellsOf } from './cells.ts'
import { CoreDialog } from './core-dialog.tsx'
import { CoreSection } from './core-section.tsx'
import { CoverageSection } from './coverage-section.tsx'
import { FilesSection } from './files-section.tsx'
import { Filters } from './filters.tsx'
import { EVERYTHING, narrow } from './narrow.ts'
import { Key } from './share-bar.tsx'
import { type Opened, StatusGrid } from './status-grid.tsx'
import { StatusList } from './status-list.tsx'
import { Totals } from './totals.tsx'
import './data-status.css'

/** Screen 20. Which municipality has figures for what, what all of them are to have, and what the board covers. */
export function DataPage({ workshopId }: { readonly workshopId: string }) {
  const t = useTexts().data
  useTitle(t.title)
  const { value: picture, failure, again } = useFresh<DataPicture>(paths.data(workshopId))
  return (
    <PageFrame>
      <div className="stack data-page">
        <p>
          <Link className="ds-link data-way" href={`/w/${workshopId}`}>
            {t.back}
          </Link>
        </p>
        <h1 className="ds-heading" data-size="md">
          {t.title}
        </h1>
        <p>{t.lead}</p>
        {failure && <FailureNotice failure={failure} onRetry={() => void again()} />}
        {!picture && !failure && <Loading />}
        {picture && <Sections workshopId={workshopId} picture={picture} onDone={again} />}
      </div>
    </PageFrame>
  )
}

interface SectionsProps {
  readonly workshopId: string
  readonly picture: DataPicture
  /** Something else is known now. */
  readonly onDone: () => Promise<void>
}

function Sections({ workshopId, picture, onDone }: SectionsProps) {
  const t = useTexts().data
  const [opened, setOpened] = useState<Opened>()
  const cells = useMemo(() => cellsOf(picture), [picture])
  const ways = { status: t.grid, core: t.core, coverage: t.coverage, files: t.files }
  const close = () => setOpened(undefined)
  const municipality =
    opened?.kind === 'cell' && picture.municipalities.find(({ number }) => number === opened.municipality)
  return (
    <>
      <nav className="row" aria-label={t.ways}>
        {Object.entries(ways).map(([id, { heading }]) => (
          <a key={id} className="ds-link data-way" href={`#${id}`}>
            {heading}
          </a>
        ))}
      </nav>
      <StatusSection picture={picture} cells={cells} onOpen={setOpened} />
      <CoreSection picture={picture} cells={cells} />
      <CoverageSection {...picture} />
      <FilesSection workshopId={workshopId} mayImport={picture.mayFill.length > 0} onDone={onDone} />
      {opened && municipality && (
        <CellDialog
          {...{ workshopId, municipality, onDone }}
          kpi={opened.kpi}
          status={cells.status(municipality.number, opened.kpi.id)}
          suggestion={cells.suggestion(municipality.number, opened.kpi.id)}
          mayFill={picture.mayFill.includes(municipality.number)}
          onClose={close}
        />
      )}
      {opened?.kind === 'core' && (
        <CoreDialog
          {...{ workshopId, onDone }}
          kpi={opened.kpi}
          core={cells.core(opened.kpi.id)}
          count={cells.count(opened.kpi.id)}
          mayKeep={picture.mayKeep}
          onClose={close}
        />
      )}
    </>
  )
}

interface StatusSectionProps {
  readonly picture: DataPicture
  readonly cells: ReturnType<typeof cellsOf>
  readonly onOpen: (opened: Opened) => void
}

function StatusSection({ picture, cells, onOpen }: StatusSectionProps) {
  const t = useTexts().data
  const isSmall = useMedia(SMALL)
  const [narrowed, setNarrowed] = useState(EVERYTHING)
  const kpis = useMemo(() => narrow(picture, narrowed), [picture, narrowed])
  const View = isSmall ? StatusList : StatusGrid
  const hasMunicipalities = picture.municipalities.length > 0
  return (
    <section className="stack" aria-labelledby="status">
      <h2 id="status" className="ds-heading" data-size="sm" tabIndex={-1}>
        {t.grid.heading}
      </h2>
      {hasMunicipalities ? <Totals picture={picture} /> : <p>{t.grid.noMunicipalities}</p>}
      <Filters picture={picture} narrowed={narrowed} onChange={setNarrowed} />
      <ul className="list-plain row small" aria-label={t.grid.legend}>
        <Key has="yes">{t.has.yes}</Key>
        <Key has="partly">{t.has.partly}</Key>
        <Key has="no">{t.has.no}</Key>
        <Key has="open">{t.notFilled}</Key>
      </ul>
      <p role="status" className={kpis.length === 0 ? undefined : 'visually-hidden'}>
        {kpis.length === 0 ? t.grid.nothing : t.grid.caption({ shown: kpis.length, of: picture.kpis.length })}
      </p>
      {kpis.length > 0 && <View {...{ picture, kpis, cells, onOpen }} />}
    </section>
  )
}
