import { useTexts } from '#client/session/language.ts'
import type { Asked, Saving } from './use-saving.ts'

/** Files that are being made, how far they are, and those that failed: in sight, wherever among the links one is. */
export const AskedFiles = ({ asked, again, giveUp }: Omit<Saving, 'save'>) =>
  asked.length > 0 && (
    <ul className="list-plain file-links-asked">
      {asked.map((file) => (
        <li key={file.path} className="row">
          <AskedFile file={file} again={() => again(file)} giveUp={() => giveUp(file.path)} />
        </li>
      ))}
    </ul>
  )

interface AskedFileProps {
  readonly file: Asked
  readonly again: () => void
  readonly giveUp: () => void
}

function AskedFile({ file: { name, state, step }, again, giveUp }: AskedFileProps) {
  const t = useTexts()
  const words = t.results.files
  const close = (label: string, full: string) => (
    <button type="button" className="ds-button" data-variant="tertiary" aria-label={full} onClick={giveUp}>
      {label}
    </button>
  )
  if (state !== 'making') {
    return (
      <>
        <span className="strong">{name}</span>
        <span role="alert">{words[state]}</span>
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          aria-label={words.again({ name })}
          onClick={again}
        >
          {t.common.tryAgain}
        </button>
        {close(t.common.close, words.close({ name }))}
      </>
    )
  }
  return (
    <>
      <span className="strong">{name}</span>
      <span role="status">{words.making}</span>
      {step && (
        <>
          <progress value={step.done} max={step.of} aria-label={name} />
          <span>{words.steps(step)}</span>
        </>
      )}
      {close(t.common.cancel, words.giveUp({ name }))}
    </>
  )
}
