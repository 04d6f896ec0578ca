import { seatName } from '#client/features/workshop/seat-name.ts'
import { useTexts } from '#client/session/language.ts'
import { PageFrame } from '#client/ui/page-frame.tsx'
import { useTitle } from '#client/ui/use-title.ts'
import { isEditable } from '#shared/domain/workshop.ts'
import type { AtDoor } from '#shared/wire/stage.ts'
import '#client/features/workshop/wait-room.css'

/** Screen 9, F14: at the door, until a facilitator lets one in. The workshop comes by itself. */
export function AtDoorPage({ door }: { readonly door: AtDoor }) {
  const t = useTexts()
  const { title, language, status, me } = door.waiting
  useTitle(title)
  const isOpen = isEditable(status)
  return (
    <PageFrame>
      <div className="wait-room stack">
        <p className="strong wait-room-workshop" lang={language}>
          {title}
        </p>
        <div className="stack" role="status">
          <h1 className="ds-heading" data-size="lg">
            {isOpen ? t.door.waiting.title : t.door.waiting.ended}
          </h1>
          {isOpen && <p>{t.door.waiting.body}</p>}
        </div>
        {isOpen && <p className="muted">{t.door.waiting.as({ name: seatName(t, me) })}</p>}
      </div>
    </PageFrame>
  )
}
