import { useState } from 'react'
import { useTexts } from '#client/session/language.ts'
import { lazyPart } from '#client/ui/lazy-part.tsx'
import type { Texts } from '#shared/i18n/texts.ts'
import type { Stage } from '#shared/wire/stage.ts'
import { type RehearsalView, useRehearsal } from './use-rehearsal.ts'

const RehearsalDialog = lazyPart(() => import('./rehearsal-dialog.tsx').then((m) => m.RehearsalDialog))

/** F12. In the lobby of who runs the workshop: the way to a rehearsal, or to what came of the last one. */
export function RehearsalButton({ stage }: { readonly stage: Stage }) {
  const t = useTexts().rehearsal
  const view = useRehearsal(stage.workshop.id)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className="ds-button lobby-go"
        data-variant="tertiary"
        onClick={() => setOpen(true)}
        onPointerEnter={RehearsalDialog.load}
      >
        {labelOf(view.rehearsal, t)}
      </button>
      {isOpen && <RehearsalDialog view={view} now={stage.now} onClose={() => setOpen(false)} isQuiet />}
    </>
  )
}

function labelOf(rehearsal: RehearsalView['rehearsal'], t: Texts['rehearsal']): string {
  switch (rehearsal?.state.kind) {
    case undefined:
      return t.title
    case 'running':
      return t.openRunning
    case 'done':
      return t.openSheet
    default:
      return t.openEnded
  }
}
