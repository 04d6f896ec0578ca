import { useEffect, useRef, useState } from 'react'
import { useTexts } from '#client/session/language.ts'
import { announce } from '#client/ui/live-region.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { DECISION_LIMITS } from '#shared/domain/decision.ts'
import type { OutcomeChallenge, Outcomes } from '#shared/export/outcomes-type.ts'
import { AgreeBar } from './agree-bar.tsx'
import { ChosenCard } from './chosen-card.tsx'
import { CutNotice } from './cut-notice.tsx'
import { choose, chosenIn, isFull, move, park, parkedIn, release, undecided } from './draft.ts'
import { ParkRest } from './park-rest.tsx'
import { ParkedCard } from './parked-card.tsx'
import { UndecidedRow } from './undecided-row.tsx'
import { useDraft } from './use-draft.ts'

interface DraftEditorProps {
  readonly workshopId: string
  readonly outcomes: Outcomes
  /** Leaves the new draft alone and goes back to what is agreed; only while there is something agreed. */
  /** The agreement whose place the new one takes. */
  readonly replaces: number | undefined
  readonly onKeep: (() => void) | undefined
}

/** Where a choice is made: chosen ones in order, those still open as the votes rank them, parked ones. */
export function DraftEditor({ workshopId, outcomes, replaces, onKeep }: DraftEditorProps) {
  const t = useTexts()
  const words = t.outcomes.edit
  const held = useDraft(workshopId, outcomes)
  const { draft, change } = held
  const [isChecked, setChecked] = useState(false)
  const { element, focusNext } = useFocusNext()
  const byId = new Map(outcomes.challenges.map((challenge) => [challenge.id, challenge]))
  const open = undecided(outcomes.challenges, draft)
  const chosen = chosenIn(draft)
  const parked = parkedIn(draft)
  if (outcomes.challenges.length === 0) return <p>{t.outcomes.empty}</p>

  /** Changes the draft, says so, and puts the focus where one goes on. */
  const act = (next: Parameters<typeof change>[0], focus: string, said?: string) => {
    change(next)
    focusNext(focus)
    if (said !== undefined) announce(said)
  }
  const onRelease = ({ id, title }: OutcomeChallenge) =>
    act((before) => release(before, id), `choose-${id}`, words.releasedNow({ title }))

  return (
    <div ref={element} className="stack draft">
      <p className="muted">{words.intro}</p>
      {!isFull(draft) && <CutNotice outcomes={outcomes} />}
      {held.failure && (
        <Notice tone="danger" title={words.refused} live="alert">
          {t.problems[held.failure.code]}
        </Notice>
      )}
      <section className="stack">
        <h3 className="ds-heading" data-size="2xs">
          {words.chosenHeading({ count: chosen.length, max: DECISION_LIMITS.chosen })}
        </h3>
        {chosen.length === 0 && <p className="muted">{words.chosenEmpty}</p>}
        <ol className="list-plain stack">
          {chosen.map((decision, index) => {
            const challenge = byId.get(decision.subject)
            if (!challenge) return null
            return (
              <ChosenCard
                key={decision.subject}
                challenge={challenge}
                decision={decision}
                place={index + 1}
                isLast={index === chosen.length - 1}
                change={change}
                onMove={(by) =>
                  act(
                    (before) => move(before, challenge.id, by),
                    `${by === -1 ? 'up' : 'down'}-${challenge.id}`,
                    words.movedTo({ title: challenge.title, place: index + 1 + by }),
                  )
                }
                onRelease={() => onRelease(challenge)}
              />
            )
          })}
        </ol>
      </section>
      <section className="stack">
        <div className="row">
          <h3 className="ds-heading" data-size="2xs">
            {words.openHeading({ count: open.length })}
          </h3>
          {open.length > 1 && (
            <ParkRest
              count={open.length}
              onPark={(reason, reviewDate) => {
                const ids = open.map(({ id }) => id)
                act(
                  (before) => park(before, ids, reason, reviewDate),
                  `reason-${ids[0]}`,
                  words.parkRestDone({ count: ids.length }),
                )
              }}
            />
          )}
        </div>
        {open.length === 0 && <p className="muted">{words.openEmpty}</p>}
        <ul className="list-plain draft-open">
          {open.map((challenge) => (
            <UndecidedRow
              key={challenge.id}
              challenge={challenge}
              isFull={isFull(draft)}
              onChoose={() =>
                act(
                  (before) => choose(before, challenge.id),
                  `sentence-${challenge.id}`,
                  words.chosenNow(challenge),
                )
              }
              onPark={() => act((before) => park(before, [challenge.id]), `reason-${challenge.id}`)}
            />
          ))}
        </ul>
      </section>
      {parked.length > 0 && (
        <section className="stack">
          <h3 className="ds-heading" data-size="2xs">
            {words.parkedHeading({ count: parked.length })}
          </h3>
          <ul className="list-plain stack">
            {parked.map((decision) => {
              const challenge = byId.get(decision.subject)
              if (!challenge) return null
              return (
                <ParkedCard
                  key={decision.subject}
                  challenge={challenge}
                  decision={decision}
                  isChecked={isChecked}
                  change={change}
                  onRelease={() => onRelease(challenge)}
                />
              )
            })}
          </ul>
        </section>
      )}
      <AgreeBar
        workshopId={workshopId}
        draft={draft}
        phase={held.phase}
        open={open.length}
        replaces={replaces}
        onKeep={onKeep}
        onMissing={(subject) => {
          setChecked(true)
          focusNext(`reason-${subject}`)
        }}
      />
    </div>
  )
}

/** Moves the focus to the element marked `data-focus` with the name, once it has been rendered. */
function useFocusNext() {
  const element = useRef<HTMLDivElement>(null)
  const [target, setTarget] = useState<{ readonly name: string }>()
  useEffect(() => {
    if (target) element.current?.querySelector<HTMLElement>(`[data-focus="${target.name}"]`)?.focus()
  }, [target])
  return { element, focusNext: (name: string) => setTarget({ name }) }
}
