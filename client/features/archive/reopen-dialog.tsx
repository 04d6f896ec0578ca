import { type ChangeEvent, useId, useRef, useState } from 'react'
import { api, type Failure } from '#client/api/request.ts'
import { useTexts } from '#client/session/language.ts'
import { Dialog } from '#client/ui/dialog.tsx'
import { Notice } from '#client/ui/notice.tsx'
import type { Reopened } from '#shared/api/archives.ts'
import { paths } from '#shared/api/paths.ts'
import { ReopenedReport } from './reopened-report.tsx'
import '../images/images.css'
import './archive.css'

/** How long an archive may take on its way and in the making, milliseconds: a whole workshop with its pictures. */
const PATIENCE_MS = 15 * 60_000

type State =
  | { readonly kind: 'choosing' | 'opening' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'open'; readonly reopened: Reopened }

/** Opens an archive as a new workshop: a file is chosen, sent whole, and what came of it is told. */
export function ReopenDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts().archive
  const [state, setState] = useState<State>({ kind: 'choosing' })
  const [file, setFile] = useState<File>()
  const [goOn, setGoOn] = useState(false)
  const leaving = useRef<AbortController>(undefined)
  const open = async (chosen: File) => {
    const mine = new AbortController()
    leaving.current = mine
    setState({ kind: 'opening' })
    const options = { query: { goOn: goOn ? '1' : '0' }, signal: mine.signal, patience: PATIENCE_MS }
    const reply = await api.post<Reopened>(paths.archives, chosen, options)
    if (mine.signal.aborted) return
    setState(reply.ok ? { kind: 'open', reopened: reply.value } : { kind: 'failed', failure: reply.error })
  }
  const isOpening = state.kind === 'opening'
  const close = () => {
    leaving.current?.abort()
    onClose()
  }
  return (
    <Dialog open onClose={close} title={state.kind === 'open' ? t.done : t.title} width="36rem">
      {state.kind === 'open' ? (
        <ReopenedReport reopened={state.reopened} />
      ) : (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault()
            if (file && !isOpening) void open(file)
          }}
        >
          {state.kind === 'failed' && <Failed failure={state.failure} />}
          <p>{t.intro}</p>
          <FileChoice file={file} onChoose={setFile} />
          <EndedChoice goOn={goOn} onChange={setGoOn} />
          <p className="muted small">{t.trust}</p>
          <div className="row">
            <button type="submit" className="ds-button" disabled={!file} aria-busy={isOpening}>
              {t.open}
            </button>
            <span role="status">{isOpening && t.opening}</span>
          </div>
        </form>
      )}
    </Dialog>
  )
}

function Failed({ failure }: { readonly failure: Failure }) {
  const t = useTexts()
  return (
    <Notice tone="danger" live="alert" title={t.archive.failed}>
      <p>{t.problems[failure.code]}</p>
      <p>{t.archive.failedHelp}</p>
    </Notice>
  )
}

interface FileChoiceProps {
  readonly file: File | undefined
  readonly onChoose: (file: File) => void
}

function FileChoice({ file, onChoose }: FileChoiceProps) {
  const t = useTexts().archive
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = target.files ?? []
    if (chosen) onChoose(chosen)
  }
  return (
    <div className="row">
      <label className="ds-button file-button" data-variant="secondary">
        {t.choose}
        <input type="file" accept=".zip,application/zip" onChange={onChange} />
      </label>
      <span role="status">{file && t.chosen({ name: file.name })}</span>
    </div>
  )
}

interface EndedChoiceProps {
  readonly goOn: boolean
  readonly onChange: (goOn: boolean) => void
}

function EndedChoice({ goOn, onChange }: EndedChoiceProps) {
  const t = useTexts().archive
  const name = useId()
  return (
    <fieldset className="ds-fieldset">
      <legend className="ds-label">{t.ended}</legend>
      {[false, true].map((value) => (
        <label key={String(value)} className="row row-nowrap archive-choice">
          <input
            type="radio"
            className="ds-input"
            name={name}
            checked={goOn === value}
            onChange={() => onChange(value)}
          />
          {value ? t.goOn : t.asItWas}
        </label>
      ))}
    </fieldset>
  )
}
