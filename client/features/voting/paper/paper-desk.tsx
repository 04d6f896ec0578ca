import { useRef, useState } from 'react'
import { api } from '#client/api/request.ts'
import { useTexts } from '#client/session/language.ts'
import { announce } from '#client/ui/live-region.tsx'
import { useFocusOnceDrawn } from '#client/ui/use-focus-once-drawn.ts'
import { paths } from '#shared/api/paths.ts'
import type { PutPaper } from '#shared/api/rounds.ts'
import { newId } from '#shared/kernel/ids.ts'
import type { PaperEntryHead, Stage, StageRound } from '#shared/wire/stage.ts'
import { ActionFailure } from '../action-failure.tsx'
import { useAction } from '../use-action.ts'
import { SingleBallot } from './single-ballot.tsx'
import { TableForm } from './table-form.tsx'
import './paper.css'

interface PaperDeskProps {
  readonly workshopId: string
  readonly round: StageRound
  readonly stage: Stage
}

/** What is being entered: its id is made once, so that a request that is sent again enters it once. */
interface Entering {
  readonly kind: PutPaper['kind']
  readonly id: string
}

/** V16. Where paper comes in: printing, entering tables and ballots, and what has been entered, without the votes. */
export function PaperDesk({ workshopId, round, stage }: PaperDeskProps) {
  const t = useTexts()
  const words = t.paper
  const [entering, setEntering] = useState<Entering>()
  const action = useAction()
  const Form = entering?.kind === 'table' ? TableForm : SingleBallot
  const desk = useRef<HTMLElement>(null)
  /** What had the focus is gone when a form comes or goes. */
  const focusOn = useFocusOnceDrawn(desk)
  const start = (kind: Entering['kind']) => {
    setEntering({ kind, id: newId('pap') })
    focusOn('.paper-form input')
  }
  const finish = () => {
    setEntering(undefined)
    focusOn(`[data-enter="${entering?.kind}"]`)
  }
  const enter = async (id: string, entry: PutPaper) => {
    const isEntered = await action.run(() => api.put(paths.paper(workshopId, round.id, id), entry))
    if (isEntered) {
      finish()
      announce(words.saved({ label: entry.label }))
    }
    return isEntered
  }
  return (
    <section ref={desk} className="stack paper" aria-label={words.heading}>
      <h3 className="ds-heading" data-size="2xs">
        {words.heading}
      </h3>
      <p className="small">{words.help}</p>
      {round.method.kind === 'rank' && <p className="small">{words.onlyBallots}</p>}
      {entering ? (
        <Form
          key={entering.id}
          round={round}
          stage={stage}
          label={words.names[entering.kind]({
            number: round.entries.filter(({ kind }) => kind === entering.kind).length + 1,
          })}
          action={action}
          onEnter={(entry) => enter(entering.id, entry)}
          onClose={finish}
        />
      ) : (
        <div className="row">
          {round.method.kind !== 'rank' && (
            <button
              type="button"
              className="ds-button"
              data-variant="secondary"
              data-enter="table"
              onClick={() => start('table')}
            >
              {words.enterTable}
            </button>
          )}
          <button
            type="button"
            className="ds-button"
            data-variant="secondary"
            data-enter="ballot"
            onClick={() => start('ballot')}
          >
            {words.enterBallot}
          </button>
          <a className="ds-link" href={`/w/${workshopId}/paper/${round.id}`} target="_blank" rel="noreferrer">
            {words.printLink}
          </a>
        </div>
      )}
      <Entries workshopId={workshopId} round={round} />
    </section>
  )
}

function Entries({ workshopId, round }: Omit<PaperDeskProps, 'stage'>) {
  const words = useTexts().paper
  const action = useAction()
  const remove = async ({ id, label }: PaperEntryHead) => {
    const isGone = await action.run(() => api.delete(paths.paper(workshopId, round.id, id)))
    if (isGone) announce(words.removed({ label }))
  }
  if (round.entries.length === 0) return <p className="small muted">{words.none}</p>
  return (
    <>
      <ActionFailure action={action} />
      <ul className="list-plain stack paper-entries" aria-label={words.entries}>
        {round.entries.map((entry) => (
          <li key={entry.id} className="row">
            <span>{words.entry(entry)}</span>
            <button
              type="button"
              className="ds-button"
              data-variant="tertiary"
              data-size="sm"
              aria-busy={action.isBusy}
              aria-label={words.removeOf(entry)}
              onClick={() => void remove(entry)}
            >
              {words.remove}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
