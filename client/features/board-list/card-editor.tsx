import { useCallback, useId } from 'react'
import { useOwnWords } from '#client/features/own-words/use-own-words.ts'
import { useTexts } from '#client/session/language.ts'
import { SharedText } from '#client/ui/shared-text.tsx'
import { TEXT_LIMITS } from '#shared/board/limits.ts'
import type { Challenge } from '#shared/board/records.ts'
import { useList } from './list-context.ts'
import './card-editor.css'

/** The texts of a challenge as fields. What is typed is on the board at once, beside what others type in them. */
export function CardEditor({ challenge }: { readonly challenge: Challenge }) {
  const { list: t, names } = useTexts()
  const { edit } = useList()
  const id = useId()
  const title = useChallengeText(challenge.id, 'title')
  const body = useChallengeText(challenge.id, 'body')
  const done = () => edit(null)
  return (
    <div className="stack board-list-editor">
      <div className="ds-field">
        <label className="ds-label" htmlFor={`${id}-title`}>
          {challenge.number !== null && `${names.number({ number: challenge.number })} `}
          {t.edit.title}
        </label>
        <SharedText
          {...title}
          id={`${id}-title`}
          value={challenge.title}
          maxLength={TEXT_LIMITS.title}
          rows={2}
          oneLine
          autoFocus
          onDone={done}
          aria-describedby={`${id}-hint`}
          data-part="title"
        />
      </div>
      <div className="ds-field">
        <label className="ds-label" htmlFor={`${id}-body`}>
          {t.edit.body}
        </label>
        <SharedText
          {...body}
          id={`${id}-body`}
          value={challenge.body}
          maxLength={TEXT_LIMITS.body}
          rows={3}
          onDone={done}
          data-part="body"
        />
      </div>
      <div className="row">
        <button type="button" className="ds-button" data-part="done" onClick={done}>
          {t.edit.done}
        </button>
        <p className="muted small" id={`${id}-hint`}>
          {t.edit.hint}
        </p>
      </div>
    </div>
  )
}

/** Reads and writes one text of a challenge as it is in the document this moment. */
function useChallengeText(id: string, name: 'title' | 'body') {
  const { session } = useList()
  useOwnWords(session, id, name)
  const read = useCallback(
    () => session.watch.current().challenges.find((challenge) => challenge.id === id)?.[name] ?? '',
    [session, id, name],
  )
  const write = useCallback(
    (text: string) => {
      session.edit.change(id, { [name]: text })
    },
    [session, id, name],
  )
  return { read, write }
}
