import { type FormEvent, useMemo, useState } from 'react'
import { useTexts } from '#client/session/language.ts'
import type { BoardSession } from '#client/session/types.ts'
import { Notice } from '#client/ui/notice.tsx'
import { cardsOfTable } from './cards-of-table.ts'
import { ColumnChoice } from './column-choice.tsx'
import { guessColumns } from './columns.ts'
import { ImportPreview, RowProblems } from './import-preview.tsx'
import type { Table } from './limits.ts'
import { roomOn, writeImport } from './write-import.ts'

interface ImportFormProps {
  readonly table: Table
  readonly session: BoardSession
  readonly onDone: (ids: readonly string[], count: number) => void
}

/** What will become of a table: which column is what, how many cards, and what is wrong with which row. */
export function ImportForm({ table, session, onDone }: ImportFormProps) {
  const t = useTexts().insert.table
  const guess = useMemo(() => guessColumns(table[0]?.cells ?? []), [table])
  const [mapping, setMapping] = useState(guess.mapping)
  const [hasHeadings, setHasHeadings] = useState(guess.hasHeadings)
  const [written, setWritten] = useState<number>()
  const { cards, problems, left } = useMemo(
    () => cardsOfTable(table, mapping, hasHeadings),
    [table, mapping, hasHeadings],
  )
  const room = roomOn(session)
  const themes = new Set(cards.flatMap(({ theme }) => theme.toLowerCase() || [])).size
  const refusal =
    cards.length > room.cards
      ? t.noRoom({ room: room.cards })
      : themes > room.themes
        ? t.noThemes({ room: room.themes })
        : undefined
  const isBlocked = refusal !== undefined || cards.length === 0
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isBlocked || written !== undefined) return
    setWritten(0)
    const result = await writeImport(session, cards, setWritten)
    if (result.ok) onDone(result.value, cards.length)
    else setWritten(undefined)
  }
  return (
    <form className="stack" onSubmit={submit}>
      <p className="strong" role="status">
        {t.rows({ count: cards.length })}
      </p>
      {left > 0 && <Notice tone="warning">{t.left({ count: left })}</Notice>}
      <ColumnChoice
        first={table[0]?.cells ?? []}
        columns={Math.max(...table.map(({ cells }) => cells.length))}
        hasHeadings={hasHeadings}
        onHeadings={setHasHeadings}
        mapping={mapping}
        onMapping={setMapping}
      />
      <ImportPreview cards={cards} />
      <RowProblems problems={problems} />
      {refusal && (
        <Notice tone="danger" live="alert">
          {refusal}
        </Notice>
      )}
      <div className="row">
        <button type="submit" className="ds-button" aria-disabled={isBlocked || undefined}>
          {written === undefined
            ? t.confirm({ count: cards.length })
            : t.writing({ done: written, count: cards.length })}
        </button>
      </div>
    </form>
  )
}
