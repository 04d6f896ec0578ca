import { useState } from 'react'
import { useTexts } from '#client/session/language.ts'
import { Question } from '#client/ui/question.tsx'
import { activeStep } from '#shared/domain/step.ts'
import type { Stage } from '#shared/wire/stage.ts'
import { reveal } from './reveal.ts'
import { useProgress } from './use-progress.ts'

/** F2. For facilitators: how many write and have sent, and showing all of it. */
export function RevealPanel({ stage }: { readonly stage: Stage }) {
  const t = useTexts()
  const texts = t.alone.reveal
  const { workshop, agenda, shownRev } = stage
  const { progress, isStale } = useProgress(workshop.id, shownRev)
  const [isAsking, setAsking] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const { writers, unsent, sent } = progress ?? { writers: 0, unsent: 0, sent: 0 }
  const isRunning = activeStep(agenda)?.kind === 'writePrivate'
  if (workshop.status !== 'live' || (!isRunning && sent === 0)) return null
  const show = async () => {
    setBusy(true)
    const isDone = await reveal(workshop.id)
    setBusy(false)
    if (isDone) setAsking(false)
  }
  return (
    <section className="ds-card stack alone-reveal" aria-labelledby="alone-reveal">
      <h2 className="ds-heading" data-size="2xs" id="alone-reveal">
        {texts.title}
      </h2>
      {progress && (
        <ul className="list-plain alone-progress numeric">
          <li>{texts.writers({ count: writers })}</li>
          <li className="strong">{texts.sent({ count: sent })}</li>
          {unsent > 0 && <li>{texts.unsent({ count: unsent })}</li>}
        </ul>
      )}
      {isStale && <p className="small">{texts.failed}</p>}
      <p className="small muted">{texts.help}</p>
      <div className="row">
        <button type="button" className="ds-button" disabled={sent === 0} onClick={() => setAsking(true)}>
          {texts.show}
        </button>
        {progress && sent === 0 && <p className="small">{texts.nothing}</p>}
      </div>
      <Question
        open={isAsking}
        title={texts.ask}
        yes={texts.show}
        isBusy={isBusy}
        onYes={() => void show()}
        onNo={() => setAsking(false)}
      >
        <p>{texts.body({ count: sent })}</p>
        {unsent > 0 && <p>{texts.stay({ count: unsent })}</p>}
      </Question>
    </section>
  )
}
