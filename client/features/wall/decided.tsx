import type { ReactNode } from 'react'
import { useTexts } from '#client/session/language.ts'
import { challengeName, parts } from '#shared/export/words.ts'
import type { Stage } from '#shared/wire/stage.ts'
import { useDecided } from './use-decided.ts'

interface DecidedProps {
  readonly stage: Stage
  /** In place of all this while nothing has been decided. */
  readonly before?: ReactNode
  /** The chosen ones alone. */
  readonly isShort?: boolean
  /** What stands above. */
  readonly children?: ReactNode
}

const PARKED = 4

/** What is chosen, with what is to happen, and what is parked. */
export function Decided({ stage, before, isShort = false, children }: DecidedProps) {
  const t = useTexts()
  const outcomes = useDecided(stage)
  if (!outcomes) return children
  const { chosen, parked } = parts(outcomes)
  if (before && chosen.length + parked.length === 0) return before
  return (
    <>
      {children}
      <div className="wall-decided" data-short={isShort}>
        <section>
          <h3>{outcomes.agreement ? t.files.chosen.heading : t.wall.chosen}</h3>
          {chosen.length === 0 && <p>{t.wall.nothingChosen}</p>}
          <ol className="list-plain wall-chosen">
            {chosen.map(({ id, number, title, decision }, index) => (
              <li key={id}>
                <strong className="wall-chosen-place numeric">{index + 1}</strong>
                <div>
                  <p className="wall-chosen-title">{challengeName({ number, title })}</p>
                  {!isShort && decision?.kind === 'chosen' && <Sentence {...decision} />}
                </div>
              </li>
            ))}
          </ol>
        </section>
        {!isShort && parked.length > 0 && (
          <section>
            <h3>{t.wall.parked}</h3>
            <ul className="list-plain wall-parked">
              {parked.slice(0, PARKED).map((challenge) => (
                <li key={challenge.id}>{challengeName(challenge)}</li>
              ))}
              {parked.length > PARKED && <li>{t.wall.more({ count: parked.length - PARKED })}</li>}
            </ul>
          </section>
        )}
      </div>
    </>
  )
}

function Sentence({ sentence, owner }: { readonly sentence: string; readonly owner: string }) {
  const t = useTexts().wall
  return (
    <>
      {sentence && <p>{sentence}</p>}
      {owner && <p className="wall-quiet">{t.owner({ owner })}</p>}
    </>
  )
}
