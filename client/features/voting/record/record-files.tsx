import { useState } from 'react'
import { useLoad } from '#client/api/use-load.ts'
import { saveFile } from '#client/features/outcomes/save-file.ts'
import { useTexts } from '#client/session/language.ts'
import { paths } from '#shared/api/paths.ts'
import type { ServerKeys } from '#shared/api/replies.ts'
import type { StageRound } from '#shared/wire/stage.ts'

interface RecordFilesProps {
  readonly workshopId: string
  readonly round: StageRound
}

/** The record to take along, and how anybody checks it without this server. */
export function RecordFiles({ workshopId, round }: RecordFilesProps) {
  const words = useTexts().results.record
  const [isFailed, setFailed] = useState(false)
  const [isExplained, setExplained] = useState(false)
  const save = async (path: string) => {
    setFailed(false)
    setFailed((await saveFile(path)) !== 'saved')
  }
  const files = [
    [paths.roundRecord(workshopId, round.id), words.download],
    [paths.records(workshopId), words.downloadAll],
  ] as const
  return (
    <>
      <div className="row">
        {files.map(([path, label], i) => (
          <button
            key={path}
            type="button"
            className="ds-button"
            data-variant={i === 0 ? 'secondary' : 'tertiary'}
            onClick={() => void save(path)}
          >
            {label}
          </button>
        ))}
      </div>
      <p role="alert" className="strong">
        {isFailed && words.failed}
      </p>
      <details className="ds-details" onToggle={(event) => setExplained(event.currentTarget.open)}>
        <summary>{words.how}</summary>
        {isExplained && <Explanation file={`R-${round.number}.json`} />}
      </details>
    </>
  )
}

function Explanation({ file }: { readonly file: string }) {
  const words = useTexts().results.record.steps
  const loaded = useLoad<ServerKeys>(paths.keys)
  const keys = loaded.kind === 'loaded' ? loaded.value.keys : []
  return (
    <ol className="small record-steps">
      <li>{words.download}</li>
      <li>{words.source}</li>
      <li>
        {words.run} <code>{`npm run verify-round -- ${file}`}</code>
      </li>
      <li>{words.reads}</li>
      <li>
        {words.key}
        {keys.map(({ id }) => (
          <code key={id}>{id}</code>
        ))}
      </li>
    </ol>
  )
}
