import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import { useTexts } from '#client/session/language.ts'
import { lazyPart } from '#client/ui/lazy-part.tsx'
import { TEXT_LIMITS } from '#shared/board/limits.ts'
import type { Theme } from '#shared/board/records.ts'
import type { Id } from '#shared/kernel/ids.ts'
import { cleanLine, cleanText } from '#shared/kernel/text.ts'
import { type EntryDraft, keepDraft, NO_DRAFT, readDraft } from './draft-store.ts'
import { useList } from './list-context.ts'

const EntryMore = lazyPart(() => import('./tool-box.tsx').then((m) => m.EntryMore))

interface QuickEntryProps {
  readonly workshopId: string
  readonly themes: readonly Theme[]
  /** Whether this person may put what they write into a theme. */
  readonly canGroup: boolean
}

/** The field for a new challenge. Enter sends it and the field is ready for the next. */
export function QuickEntry({ workshopId, themes, canGroup }: QuickEntryProps) {
  const t = useTexts().list.entry
  const { actions } = useList()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [draft, setDraft] = useState(() => readDraft(workshopId))
  const [theme, setTheme] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [told, setTold] = useState<'sent' | 'blank'>()

  const write = (change: Partial<EntryDraft>) => {
    const next = { ...draft, ...change }
    setDraft(next)
    setTold(undefined)
    keepDraft(workshopId, next)
  }
  const send = (event?: FormEvent) => {
    event?.preventDefault()
    const title = cleanLine(draft.title)
    field.current?.focus()
    if (title === '') return setTold((before) => before ?? 'blank') // sent already: pressed twice
    const isThere = themes.some((candidate) => candidate.id === theme)
    actions.add({ title, body: cleanText(draft.body), theme: isThere ? (theme as Id<'clu'>) : null })
    setDraft(NO_DRAFT)
    keepDraft(workshopId, NO_DRAFT)
    setTold('sent')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    send()
  }
  return (
    <form className="ds-card stack board-list-entry" data-variant="tinted" onSubmit={send}>
      <div className="ds-field">
        <label className="ds-label" htmlFor={`${id}-title`}>
          {t.label}
        </label>
        <p className="small" data-field="description" id={`${id}-help`}>
          {t.help}
        </p>
        <textarea
          ref={field}
          id={`${id}-title`}
          className="ds-input"
          rows={2}
          maxLength={TEXT_LIMITS.title}
          enterKeyHint="send"
          value={draft.title}
          aria-describedby={`${id}-help ${id}-left`}
          aria-invalid={told === 'blank' || undefined}
          onChange={({ target }) => write({ title: target.value.replace(/\n/g, ' ') })}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className="row">
        <button type="submit" className="ds-button">
          {t.send}
        </button>
        <p role="status" className={told === 'blank' ? 'ds-validation-message' : 'strong'}>
          {told && t[told]}
        </p>
        <p className="small muted push numeric" id={`${id}-left`}>
          {t.left({ left: TEXT_LIMITS.title - draft.title.length })}
        </p>
      </div>
      <details className="ds-details" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{t.more}</summary>
        {isOpen && (
          <EntryMore
            body={draft.body}
            onBody={(body) => write({ body })}
            themes={canGroup ? themes : []}
            theme={theme}
            onTheme={setTheme}
          />
        )}
      </details>
    </form>
  )
}
