import { useTexts } from '#client/session/language.ts'
import { isFacilitating } from '#shared/domain/role.ts'
import type { Stage } from '#shared/wire/stage.ts'
import { LeaveDialog } from './leave-dialog.tsx'
import { OwnNotes } from './own-notes.tsx'
import { RevealPanel } from './reveal-panel.tsx'
import './private-writing.css'

export { LeaveDialog }

/** Screen 11: writing alone. Facilitators lead it, and may write too. */
export function PrivateWriting({ stage }: { readonly stage: Stage }) {
  const t = useTexts().alone
  if (!isFacilitating(stage.me.role)) return <OwnNotes stage={stage} />
  return (
    <div className="stack">
      <RevealPanel stage={stage} />
      <OwnNotes stage={stage} fold={t.own} />
    </div>
  )
}
