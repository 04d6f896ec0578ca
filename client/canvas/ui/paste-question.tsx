import { useEffect, useRef } from 'react'
import { type Editor, useValue } from 'tldraw'
import { useTexts } from '#client/session/language.ts'
import { useHost } from '../host.ts'
import { focusBoard } from './focus-board.ts'

/** Asks before many cards are made of what was pasted. */
export function PasteQuestion({ editor }: { readonly editor: Editor }) {
  const t = useTexts().canvas.objects.pasteMany
  const host = useHost()
  const dialog = useRef<HTMLDialogElement>(null)
  const question = useValue(host.question)
  const shown = useRef<typeof question>(undefined)
  useEffect(() => {
    if (question) {
      shown.current = question
      dialog.current?.showModal()
    } else dialog.current?.close()
  }, [question])
  const close = () => {
    host.question.set(undefined)
    focusBoard(editor)
  }
  const count = question?.count ?? 0
  return (
    <dialog
      ref={dialog}
      className="ds-dialog"
      aria-labelledby="canvas-paste-title"
      onClose={({ currentTarget }) => {
        // told a moment late, when the next question may have been put already
        if (!currentTarget.open && host.question.get() === shown.current) close()
      }}
    >
      <div className="stack">
        <h2 id="canvas-paste-title" className="ds-heading" data-size="xs">
          {t.ask({ count })}
        </h2>
        <p>{t.help}</p>
        <div className="row">
          <button
            type="button"
            className="ds-button"
            onClick={() => {
              close()
              question?.make()
            }}
          >
            {t.yes({ count })}
          </button>
          <button type="button" className="ds-button" data-variant="secondary" onClick={close}>
            {t.no}
          </button>
        </div>
      </div>
    </dialog>
  )
}
