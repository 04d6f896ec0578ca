import { type ChangeEvent, useCallback, useEffect, useId, useRef, useState } from 'react'
import { api } from '#client/api/request.ts'
import { decodeText } from '#client/features/import/decode-text.ts'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { Notice } from '#client/ui/notice.tsx'
import { useKeptFocus } from '#client/ui/use-kept-focus.ts'
import { paths } from '#shared/api/paths.ts'
import type { BroughtReply, BroughtSources } from '#shared/api/verdicts.ts'
import { dateText } from '#shared/export/formats.ts'
import { readEarlierFile } from './earlier-file.ts'

interface BroughtSectionProps {
  readonly workshopId: string
  /** Search hits say something else from now on. */
  readonly onChange: () => void
}

/** Larger files are no export of a workshop, bytes. */
const MOST_BYTES = 30_000_000

type Told = { readonly tone: 'success' | 'warning'; readonly text: string }

/** What was brought along of what other workshops thought of indicators; for librarians, the ways to bring and delete it. */
export function BroughtSection({ workshopId, onChange }: BroughtSectionProps) {
  const { indicators, problems } = useTexts()
  const t = indicators.fitting.brought
  const language = useLanguage()
  const id = useId()
  const list = useRef<HTMLUListElement>(null)
  const [brought, setBrought] = useState<BroughtSources>()
  const [told, setTold] = useState<Told>()
  const look = useCallback(async () => {
    const reply = await api.get<BroughtSources>(paths.verdicts(workshopId))
    if (reply.ok) setBrought(reply.value)
    else setTold({ tone: 'warning', text: problems[reply.error.code] })
  }, [workshopId, problems])
  useEffect(() => void look(), [look])
  useKeptFocus(list)

  const changed = (text: string) => {
    setTold({ tone: 'success', text })
    onChange()
    return look()
  }
  const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? []
    if (!file) return
    target.value = '' // so that the same file can be chosen again
    if (file.size > MOST_BYTES) return setTold({ tone: 'warning', text: t.tooLarge })
    const text = decodeText(new Uint8Array(await file.arrayBuffer()))
    const read = readEarlierFile(text)
    if (!read.ok) return setTold({ tone: 'warning', text: t[read.error] })
    const reply = await api.post<BroughtReply>(paths.verdicts(workshopId), read.value.asked)
    if (!reply.ok) return setTold({ tone: 'warning', text: problems[reply.error.code] })
    const { left } = read.value
    const taken = t.taken({ count: reply.value.taken, unknown: reply.value.unknown })
    return changed(left === 0 ? taken : `${taken} ${t.left({ count: left })}`)
  }
  const remove = async (source: string) => {
    const reply = await api.delete(paths.verdictSource(workshopId, source))
    if (!reply.ok) return setTold({ tone: 'warning', text: problems[reply.error.code] })
    return changed(t.removed)
  }
  const { sources = [], mayKeep = false } = brought ?? {}
  if (!mayKeep && sources.length === 0) return null
  return (
    <section className="stack">
      <h2 id="brought" className="ds-heading" data-size="xs" tabIndex={-1}>
        {t.heading}
      </h2>
      {mayKeep && (
        <>
          <p id={`${id}-help`}>{t.help}</p>
          <div className="row">
            <label className="ds-button file-button" data-variant="secondary">
              {t.choose}
              <input
                type="file"
                accept=".json,application/json"
                aria-describedby={`${id}-help`}
                onChange={(event) => void take(event)}
              />
            </label>
          </div>
        </>
      )}
      {told && (
        <Notice tone={told.tone} live="status">
          {told.text}
        </Notice>
      )}
      <ul ref={list} className="list-plain stack" tabIndex={-1} aria-label={t.heading}>
        {sources.map(({ id: source, title, date, count }) => (
          <li key={source} className="row" tabIndex={-1}>
            <span>{t.from({ workshop: title, date: dateText(date, language), count })}</span>
            {mayKeep && (
              <button
                type="button"
                className="ds-button"
                data-variant="tertiary"
                data-color="danger"
                data-size="sm"
                aria-label={t.removeOf({ workshop: title })}
                onClick={() => void remove(source)}
              >
                {t.remove}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
