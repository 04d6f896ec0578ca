import { useTexts } from '#client/session/language.ts'
import { useList } from './list-context.ts'

/** The buttons for a new actor and a new activity. */
export function NewRecords() {
  const t = useTexts().actorCards
  const { openRecord } = useList()
  return (
    <>
      <button
        type="button"
        className="ds-button"
        data-variant="secondary"
        onClick={() => openRecord({ kind: 'actor', id: null })}
      >
        {t.newActor}
      </button>
      <button
        type="button"
        className="ds-button"
        data-variant="secondary"
        onClick={() => openRecord({ kind: 'activity', id: null })}
      >
        {t.newActivity}
      </button>
    </>
  )
}
