import type { ReactNode } from 'react'
import { useTexts } from '../session/language.ts'
import { Dialog } from './dialog.tsx'

interface QuestionProps {
  readonly open: boolean
  readonly title: string
  readonly yes: string
  /** *Cancel*, unless it says what happens instead. */
  readonly no?: string
  readonly isDanger?: boolean
  /** While what was agreed to is under way. */
  readonly isBusy?: boolean
  /** Leaves the question open: a failure is told where it was put. */
  readonly onYes: () => void
  readonly onNo: () => void
  readonly children: ReactNode
}

/** Asks before what cannot be taken back, or not by everybody. */
export function Question(props: QuestionProps) {
  const t = useTexts().common
  const { open, title, yes, no = t.cancel, isDanger = false, isBusy = false, onYes, onNo, children } = props
  return (
    <Dialog
      open={open}
      onClose={onNo}
      title={title}
      actions={
        <>
          <button
            type="button"
            className="ds-button"
            data-variant="primary"
            data-color={isDanger ? 'danger' : undefined}
            aria-busy={isBusy}
            onClick={() => !isBusy && onYes()}
          >
            {yes}
          </button>
          <button type="button" className="ds-button" data-variant="secondary" onClick={onNo}>
            {no}
          </button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
