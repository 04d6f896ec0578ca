import { type FormEvent, useRef, useState } from 'react'
import { useTexts } from '#client/session/language.ts'
import { useFocusOnceDrawn } from '#client/ui/use-focus-once-drawn.ts'
import type { PutPaper } from '#shared/api/rounds.ts'
import type { RoundOption } from '#shared/domain/voting/round.ts'
import { challengeCode } from '#shared/export/words.ts'
import type { Stage, StageRound } from '#shared/wire/stage.ts'
import { ActionFailure } from '../action-failure.tsx'
import { NumberField } from '../setup-numbers.tsx'
import type { Action } from '../use-action.ts'
import { EntryFields } from './entry-fields.tsx'
import { readSheet, type SheetForm } from './sheet-form.ts'
import { type SheetRow, sheetRows } from './sheet-rows.ts'

export interface EntryFormProps {
  readonly round: StageRound
  readonly stage: Stage
  /** What the entry is called unless somebody calls it otherwise. */
  readonly label: string
  readonly action: Action
  readonly onEnter: (entry: PutPaper) => Promise<boolean>
  readonly onClose: () => void
}

/** V16. The sheet of one table: people, and the numbers of each option. */
export function TableForm({ round, stage, label, action, onEnter, onClose }: EntryFormProps) {
  const t = useTexts()
  const words = t.paper
  const element = useRef<HTMLFormElement>(null)
  const focusOn = useFocusOnceDrawn(element)
  const [form, setForm] = useState<SheetForm>({ label, people: '', municipality: '', values: {} })
  const [isTried, setTried] = useState(false)
  const change = (changes: Partial<SheetForm>) => setForm((before) => ({ ...before, ...changes }))
  const read = readSheet(round, form)
  const faults = isTried && !read.ok ? read.error : undefined
  const rows = sheetRows(round.method, t)
  const enter = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (read.ok) return void (await onEnter(read.value))
    focusOn('[aria-invalid]')
  }
  const set = (option: string, i: number, text: string) =>
    setForm((before) => {
      const width = rows.reduce((sum, { columns }) => sum + columns.length, 0)
      const numbers = before.values[option] ?? Array<string>(width).fill('')
      return { ...before, values: { ...before.values, [option]: numbers.with(i, text) } }
    })
  return (
    <form ref={element} className="stack paper-form" noValidate onSubmit={(event) => void enter(event)}>
      <EntryFields
        round={round}
        stage={stage}
        label={form.label}
        isLabelMissing={faults?.isLabelMissing ?? false}
        municipality={form.municipality}
        onChange={change}
      />
      <NumberField
        label={words.people}
        value={form.people}
        error={faults?.isPeopleWrong ? words.peopleWrong : undefined}
        onChange={(people) => change({ people })}
      />
      <ul className="list-plain paper-options">
        {round.options.map((option) => (
          <OptionCells
            key={option.id}
            option={option}
            rows={rows}
            values={form.values[option.id] ?? []}
            fault={faults?.options.get(option.id)}
            onChange={(i, text) => set(option.id, i, text)}
          />
        ))}
      </ul>
      {faults?.overBudget && (
        <p className="ds-validation-message" role="alert">
          {words.overBudget(faults.overBudget)}
        </p>
      )}
      <ActionFailure action={action} />
      <div className="row">
        <button type="submit" className="ds-button" data-variant="primary" aria-busy={action.isBusy}>
          {action.isBusy ? words.saving : words.save}
        </button>
        <button type="button" className="ds-button" data-variant="tertiary" onClick={onClose}>
          {words.cancel}
        </button>
      </div>
    </form>
  )
}

interface OptionCellsProps {
  readonly option: RoundOption
  readonly rows: readonly SheetRow[]
  readonly values: readonly string[]
  readonly fault: 'numberWrong' | 'tooMany' | undefined
  readonly onChange: (i: number, text: string) => void
}

function OptionCells({ option, rows, values, fault, onChange }: OptionCellsProps) {
  const words = useTexts().paper
  const code = challengeCode(option.number)
  return (
    <li className="paper-option">
      <p className="paper-title">
        <span className="muted small">{code}</span> {option.title}
      </p>
      {rows.map((row) => (
        <div key={row.name} className="paper-row">
          {row.name && <span className="small paper-axis">{row.name}</span>}
          {row.columns.map((column, i) => (
            <label key={column} className="paper-cell small">
              <span aria-hidden="true">{column}</span>
              <input
                className="ds-input"
                inputMode="numeric"
                autoComplete="off"
                size={3}
                aria-label={words.cell({
                  title: code,
                  column: row.name ? `${row.name} ${column}` : column,
                })}
                aria-invalid={fault !== undefined || undefined}
                value={values[row.from + i] ?? ''}
                onChange={(event) => onChange(row.from + i, event.currentTarget.value)}
              />
            </label>
          ))}
        </div>
      ))}
      {fault && <p className="ds-validation-message">{words[fault]}</p>}
    </li>
  )
}
