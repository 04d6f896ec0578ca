import { type FormEvent, type ReactNode, useState } from 'react'
import { useTexts } from '#client/session/language.ts'
import { Dialog } from '#client/ui/dialog.tsx'

interface NewRecordDialogProps {
  readonly title: string
  readonly onClose: () => void
  /** Makes it; gives the reason, in words, when it cannot be made as it stands. */
  readonly onAdd: () => string | undefined
  /** The fields, the first of which is what has to be filled in. */
  readonly children: ReactNode
}

/** A form for something new on the board. What is in it stays until it has been made. */
export function NewRecordDialog({ title, onClose, onAdd, children }: NewRecordDialogProps) {
  const t = useTexts()
  const [fault, setFault] = useState('')
  const add = (event: FormEvent) => {
    event.preventDefault()
    const found = onAdd()
    setFault(found ?? '')
    if (found === undefined) onClose()
  }
  return (
    <Dialog open onClose={onClose} title={title} width="42rem">
      <form className="stack" onSubmit={add}>
        {children}
        <p role="alert" className="ds-validation-message">
          {fault}
        </p>
        <div className="row">
          <button type="submit" className="ds-button">
            {t.actorDialogs.add}
          </button>
          <button type="button" className="ds-button" data-variant="secondary" onClick={onClose}>
            {t.common.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
