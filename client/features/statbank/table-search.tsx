import { type FormEvent, useLayoutEffect, useRef, useState } from 'react'
import { api } from '#client/api/request.ts'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { Field } from '#client/ui/field.tsx'
import { announce } from '#client/ui/live-region.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { paths } from '#shared/api/paths.ts'
import type { TablePage } from '#shared/domain/statbank/table-list.ts'
import { failureText } from './outcome-words.ts'

interface TableSearchProps {
  readonly workshopId: string
  readonly onChoose: (table: string) => void
}

/** Finds a table at SSB by words or number, page by page. */
export function TableSearch({ workshopId, onChoose }: TableSearchProps) {
  const texts = useTexts()
  const t = texts.statbank.dialog
  const language = useLanguage()
  const [words, setWords] = useState('')
  const [found, setFound] = useState<TablePage & { readonly words: string }>()
  const [failure, setFailure] = useState<string>()
  const [isBusy, setBusy] = useState(false)

  const input = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => input.current?.focus(), [])

  const ask = async (query: string, page: number) => {
    if (isBusy || query === '') return
    setBusy(true)
    setFailure(undefined)
    const reply = await api.get<TablePage>(paths.statbankTables(workshopId), {
      query: { query, page, language },
    })
    setBusy(false)
    if (!reply.ok) return setFailure(failureText(texts, reply.error))
    const { tables, total } = reply.value
    const before = page > 1 ? (found?.tables ?? []) : []
    setFound({ ...reply.value, words: query, tables: [...before, ...tables] })
    announce(total === 0 ? t.notFound : t.found({ count: total }))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void ask(words.trim(), 1)
  }
  return (
    <div className="stack">
      <form className="statbank-candidate" onSubmit={submit} noValidate>
        <Field label={t.search} description={t.searchHelp}>
          {(control) => (
            <input
              {...control}
              ref={input}
              type="search"
              className="ds-input"
              maxLength={100}
              value={words}
              onChange={({ target }) => setWords(target.value)}
            />
          )}
        </Field>
        <button type="submit" className="ds-button">
          {t.find}
        </button>
      </form>
      {isBusy && <p role="status">{t.searching}</p>}
      {failure && (
        <Notice tone="warning" live="alert">
          {failure}
        </Notice>
      )}
      {found && (
        <>
          <p>{found.total === 0 ? t.notFound : t.found({ count: found.total })}</p>
          <ul className="list-plain stack statbank-tables">
            {found.tables.map(({ id, label, firstPeriod, lastPeriod, isDiscontinued }) => (
              <li key={id}>
                <button type="button" className="ds-link" onClick={() => onChoose(id)}>
                  {label.startsWith(id) ? label : `${id}: ${label}`}
                </button>
                <p className="small muted">
                  {t.periods({ first: firstPeriod, last: lastPeriod })}
                  {isDiscontinued && ` · ${t.discontinued}`}
                </p>
              </li>
            ))}
          </ul>
          {found.page < found.pages && (
            <div className="row">
              <button
                type="button"
                className="ds-button"
                data-variant="secondary"
                onClick={() => void ask(found.words, found.page + 1)}
              >
                {t.more}
              </button>
            </div>
          )}
        </>
      )}
    </div>
  )
}
