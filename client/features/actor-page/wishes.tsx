import { useRef, useState } from 'react'
import { useTexts } from '#client/session/language.ts'
import { FailureNotice } from '#client/ui/failure-notice.tsx'
import { OptionField } from '#client/ui/option-field.tsx'
import { Question } from '#client/ui/question.tsx'
import { useFocusOnceDrawn } from '#client/ui/use-focus-once-drawn.ts'
import { useSending } from '#client/ui/use-sending.ts'
import type { ActorPage, ActorTerms } from '#shared/api/mobilisation.ts'
import { paths } from '#shared/api/paths.ts'
import { RHYTHMS } from '#shared/domain/status-message.ts'
import { Part } from './part.tsx'
import type { OwnPage } from './use-own-page.ts'

interface WishesProps {
  readonly own: OwnPage
  readonly page: ActorPage
}

/** MO8. What the actor decides of itself; each choice is saved when it is made. */
export function Wishes({ own, page }: WishesProps) {
  const texts = useTexts()
  const t = texts.actorPage.wishes
  const [isAsking, setAsking] = useState(false)
  const { isBusy, failure, send } = useSending(own.again)
  const contact = useRef<HTMLDivElement>(null)
  const focus = useFocusOnceDrawn(contact)
  const { mayBeNamed, rhythm, wantsStatus } = page.actor
  const put = (change: Partial<ActorTerms>, forgetContact = false, done = t.saved) =>
    send(
      () => own.say(paths.actorPageTerms, { mayBeNamed, rhythm, wantsStatus, ...change, forgetContact }),
      done,
    )
  const forget = async () => {
    await put({}, true, t.forgotten)
    setAsking(false)
    focus('p') // the button is gone that was pressed
  }
  return (
    <Part id="wishes" title={t.heading}>
      {wantsStatus ? (
        <OptionField
          label={t.rhythm}
          value={rhythm}
          options={RHYTHMS}
          names={texts.actors.rhythms}
          onChange={(next) => void put({ rhythm: next })}
        />
      ) : (
        <p>{t.stopped}</p>
      )}
      <div className="row">
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          aria-busy={isBusy}
          onClick={() => void put({ wantsStatus: !wantsStatus })}
        >
          {wantsStatus ? t.stop : t.start}
        </button>
      </div>
      <label className="actor-page-check">
        <input
          type="checkbox"
          className="ds-input"
          checked={mayBeNamed}
          onChange={({ target }) => void put({ mayBeNamed: target.checked })}
        />
        <span>
          {t.mayBeNamed}
          <span className="small muted actor-page-label">{t.mayBeNamedHelp}</span>
        </span>
      </label>
      <div ref={contact} className="stack">
        <p tabIndex={-1}>{page.hasContact ? t.hasContact : t.noContact}</p>
        {page.hasContact && (
          <div className="row">
            <button
              type="button"
              className="ds-button"
              data-variant="secondary"
              data-color="danger"
              onClick={() => setAsking(true)}
            >
              {t.forget}
            </button>
          </div>
        )}
      </div>
      {failure && <FailureNotice failure={failure} />}
      <Question
        open={isAsking}
        title={t.forgetAsk}
        yes={t.forget}
        isDanger
        isBusy={isBusy}
        onYes={() => void forget()}
        onNo={() => setAsking(false)}
      >
        <p>{t.forgetText}</p>
      </Question>
    </Part>
  )
}
