import { useState } from 'react'
import { useTexts } from '#client/session/language.ts'
import { Notice } from '#client/ui/notice.tsx'
import { Question } from '#client/ui/question.tsx'
import { forgetDevice } from './device-data.ts'

/** All that this browser keeps, for whoever has borrowed it. */
export function ClearDevice() {
  const t = useTexts().privacy.device
  const [isAsking, setAsking] = useState(false)
  const [isCleared, setCleared] = useState<boolean>()
  const clear = async () => {
    setCleared(await forgetDevice())
    setAsking(false)
  }
  return (
    <section>
      <h2 className="ds-heading" data-size="sm">
        {t.title}
      </h2>
      <p>{t.lead}</p>
      {isCleared !== undefined && (
        <Notice tone={isCleared ? 'success' : 'warning'} live="status">
          {isCleared ? t.done : t.failed}
        </Notice>
      )}
      <button
        type="button"
        className="ds-button"
        data-variant="secondary"
        data-color="danger"
        onClick={() => setAsking(true)}
      >
        {t.action}
      </button>
      <Question
        open={isAsking}
        title={t.confirmTitle}
        yes={t.action}
        isDanger
        onYes={() => void clear()}
        onNo={() => setAsking(false)}
      >
        <p>{t.confirm}</p>
      </Question>
    </section>
  )
}
