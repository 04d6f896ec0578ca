import { type ChangeEvent, type ReactNode, useEffect, useId, useState } from 'react'
import { Dialog } from '#client/ui/dialog.tsx'
import { Notice } from '#client/ui/notice.tsx'
import type { Result } from '#shared/kernel/result.ts'
import '../images/images.css'

/** What is said around a file that is chosen. */
export interface FileWords {
  readonly help: string
  readonly choose: string
  readonly reading: string
  readonly failed: string
}

type Shown<T, Fault> =
  | { readonly kind: 'choosing'; readonly fault?: Fault }
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly value: T; readonly name: string }

interface FileDialogProps<T, Fault> {
  readonly title: string
  readonly width: string
  readonly words: FileWords
  /** What the browser offers to choose; what a file is, is seen by reading it. */
  readonly accept: string
  /** A file that is here already. */
  readonly first?: File | undefined
  readonly read: (file: File) => Promise<Result<T, Fault>>
  readonly faultText: (fault: Fault) => string
  readonly onClose: () => void
  /** What was read, the file's name without its ending, and a way to choose another in its place. */
  readonly children: (value: T, name: string, choose: (file: File) => void) => ReactNode
}

/** Takes a file in: it is chosen, read, and looked at; one that cannot be read is told of, and another can be chosen. */
export function FileDialog<T, Fault>(props: FileDialogProps<T, Fault>) {
  const { title, width, words, accept, first, read, faultText, onClose, children } = props
  const [file, setFile] = useState(first)
  const [shown, setShown] = useState<Shown<T, Fault>>({ kind: first ? 'reading' : 'choosing' })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a file is read once, whoever asks how
  useEffect(() => {
    if (!file) return
    let isCurrent = true
    setShown({ kind: 'reading' })
    void read(file).then((result) => {
      if (!isCurrent) return
      const name = file.name.replace(/\.[a-z]+$/i, '')
      setShown(
        result.ok ? { kind: 'read', value: result.value, name } : { kind: 'choosing', fault: result.error },
      )
    })
    return () => {
      isCurrent = false
    }
  }, [file])
  return (
    <Dialog open onClose={onClose} title={title} width={width}>
      {shown.kind === 'choosing' && (
        <>
          {shown.fault !== undefined && (
            <Notice tone="danger" live="alert" title={words.failed}>
              {faultText(shown.fault)}
            </Notice>
          )}
          <FileChoice label={words.choose} help={words.help} accept={accept} onChoose={setFile} />
        </>
      )}
      {shown.kind === 'reading' && <p role="status">{words.reading}</p>}
      {shown.kind === 'read' && children(shown.value, shown.name, setFile)}
    </Dialog>
  )
}

interface FileChoiceProps {
  readonly label: string
  /** Left out where a file has been chosen, and another is to take its place. */
  readonly help?: string
  readonly accept: string
  readonly onChoose: (file: File) => void
}

/** A button that opens the browser's choice of files. */
export function FileChoice({ label, help, accept, onChoose }: FileChoiceProps) {
  const id = useId()
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? []
    if (file) onChoose(file)
    target.value = '' // so that the same file can be chosen again
  }
  return (
    <div className="stack">
      {help !== undefined && (
        <p className="small" id={`${id}-help`}>
          {help}
        </p>
      )}
      <div className="row">
        <label className="ds-button file-button" data-variant={help === undefined ? 'tertiary' : undefined}>
          {label}
          <input
            type="file"
            accept={accept}
            aria-describedby={help === undefined ? undefined : `${id}-help`}
            onChange={onChange}
          />
        </label>
      </div>
    </div>
  )
}
