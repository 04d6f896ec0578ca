import { useRef, useState } from 'react'
import { useMunicipalityNames } from '#client/features/voting/use-municipality-names.ts'
import { useTexts } from '#client/session/language.ts'
import { FailureNotice } from '#client/ui/failure-notice.tsx'
import { useKeptFocus } from '#client/ui/use-kept-focus.ts'
import type { StatbankCandidate, StatbankOverview } from '#shared/api/statbank.ts'
import { CandidateField } from './candidate-field.tsx'
import { FetchLine } from './fetch-line.tsx'
import { MappedCard } from './mapped-card.tsx'
import { MappingDialog } from './mapping-dialog.tsx'
import { useStatbank } from './use-statbank.ts'
import './statbank.css'

interface StatbankSectionProps {
  readonly workshopId: string
  /** There are other figures. */
  readonly onFigures: () => void
}

/** Figures that the server fetches from SSB: which, how far it has come, and what came. */
export function StatbankSection({ workshopId, onFigures }: StatbankSectionProps) {
  const { overview, failure, again } = useStatbank(workshopId)
  if (failure && !overview) return <FailureNotice failure={failure} onRetry={() => void again()} />
  return overview ? <Statbank {...{ workshopId, overview, again, onFigures }} /> : null
}

interface StatbankProps extends StatbankSectionProps {
  readonly overview: StatbankOverview
  readonly again: () => Promise<void>
}

function Statbank({ workshopId, overview, again, onFigures }: StatbankProps) {
  const t = useTexts().statbank
  const { isOn, mayFetch, municipalities, mapped, candidates, job } = overview
  const names = useMunicipalityNames(municipalities)
  const nameOf = (number: string) => names[municipalities.indexOf(number)] ?? number
  const [choosing, setChoosing] = useState<Omit<StatbankCandidate, 'isLinked'>>()
  const list = useRef<HTMLUListElement>(null)
  useKeptFocus(list)
  const isRunning = job?.state === 'running'
  const changed = () => {
    void again()
    onFigures()
  }
  const left = candidates.filter(({ indicator }) => !mapped.some((one) => one.indicator === indicator))
  return (
    <>
      {mayFetch && <p>{t.lead}</p>}
      {!isOn && <p>{t.off}</p>}
      {isOn && mapped.length === 0 && <p className="muted">{t.none}</p>}
      {mayFetch && municipalities.length === 0 && <p>{t.noMunicipalities}</p>}
      {mayFetch && !isRunning && <CandidateField candidates={left} onChoose={setChoosing} />}
      {(mapped.length > 0 || job) && (
        <FetchLine
          {...{ workshopId, job, mapped, mayFetch }}
          canFetch={mayFetch && mapped.length > 0 && municipalities.length > 0}
          onChange={again}
          onEnded={onFigures}
        />
      )}
      {mapped.length > 0 && (
        <ul ref={list} className="list-plain stack" tabIndex={-1}>
          {mapped.map((one) => (
            <li key={one.indicator} tabIndex={-1}>
              <MappedCard
                {...{ workshopId, one, nameOf }}
                mayChange={mayFetch && !isRunning}
                onEdit={() => setChoosing({ ...one, table: one.mapping.table })}
                onChange={changed}
              />
            </li>
          ))}
        </ul>
      )}
      {choosing && (
        <MappingDialog
          {...{ workshopId, municipalities, nameOf }}
          candidate={choosing}
          before={mapped.find(({ indicator }) => indicator === choosing.indicator)?.mapping}
          onClose={() => setChoosing(undefined)}
          onDone={() => {
            setChoosing(undefined)
            changed()
          }}
        />
      )}
    </>
  )
}
