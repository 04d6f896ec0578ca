import { useSyncExternalStore } from 'react'
import type { Editor } from 'tldraw'
import { api } from '#client/api/request.ts'
import { told } from '#client/features/workshop/use-command.ts'
import { useTexts } from '#client/session/language.ts'
import { notify } from '#client/ui/toast.tsx'
import { paths } from '#shared/api/paths.ts'
import { metaOf } from '#shared/board/document.ts'
import { startViewOf } from '#shared/board/start-view.ts'
import { isFacilitating } from '#shared/domain/role.ts'
import { type CanvasHost, useHost } from '../host.ts'
import { showStart } from '../navigate/go.ts'
import { MenuItem } from './menu-item.tsx'

interface StartViewProps {
  readonly editor: Editor
  readonly workshopId: string | undefined
  readonly onDone: () => void
}

/** What everybody sees first: going there, and for facilitators choosing it. */
export function StartView({ editor, workshopId, onDone }: StartViewProps) {
  const t = useTexts().canvas.overview.start
  const host = useHost()
  const isSet = useHasStartView(host)
  const mayChoose = workshopId !== undefined && isFacilitating(host.me.role)
  const choose = async (isHere: boolean) => {
    onDone()
    const { x, y, w, h } = editor.getViewportPageBounds()
    const view = isHere ? { x, y, w, h } : null
    const isDone = await told(api.put(paths.startView(workshopId ?? ''), { view }))
    if (isDone) notify(isHere ? t.isSet : t.isCleared, 'success')
  }
  return (
    <>
      {isSet && (
        <MenuItem
          onClick={() => {
            showStart(editor, host)
            onDone()
          }}
        >
          {t.show}
        </MenuItem>
      )}
      {mayChoose && <MenuItem onClick={() => void choose(true)}>{t.set}</MenuItem>}
      {mayChoose && isSet && <MenuItem onClick={() => void choose(false)}>{t.clear}</MenuItem>}
    </>
  )
}

function useHasStartView({ session: { doc } }: CanvasHost): boolean {
  return useSyncExternalStore(
    (listener) => {
      metaOf(doc).observe(listener)
      return () => metaOf(doc).unobserve(listener)
    },
    () => startViewOf(doc) !== undefined,
  )
}
