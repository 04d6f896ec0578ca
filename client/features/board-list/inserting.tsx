import { useEffect, useRef, useState } from 'react'
import { filesIn, type Insert, insertOf, keyOf } from '#client/features/insert/insert.ts'
import { useDroppedFiles } from '#client/features/insert/use-dropped-files.ts'
import { useTexts } from '#client/session/language.ts'
import type { BoardSession } from '#client/session/types.ts'
import { lazyPart } from '#client/ui/lazy-part.tsx'
import type { BoardRights } from '#shared/domain/rights.ts'

const InsertDialog = lazyPart(
  () => import('#client/features/insert/insert-dialog.tsx').then((m) => m.InsertDialog),
  'insert',
)

export interface InsertingProps {
  readonly session: BoardSession
  readonly rights: BoardRights
  readonly workshopId: string
}

/** The ways in for what lies in files: two buttons, and whatever is dropped on the page or pasted in no field. */
export function Inserting(props: InsertingProps) {
  const t = useTexts().listTools.bring
  const [insert, setInsert] = useState<Insert>()
  useDroppedFiles((files) => setInsert(insertOf(files)))
  usePastedFiles((files) => setInsert(insertOf(files)))
  const open = (kind: Insert['kind']) => setInsert({ kind, files: [] })
  return (
    <>
      <button type="button" className="ds-button" data-variant="secondary" onClick={() => open('image')}>
        {t.image}
      </button>
      <button type="button" className="ds-button" data-variant="secondary" onClick={() => open('table')}>
        {t.table}
      </button>
      {insert && (
        <InsertDialog key={keyOf(insert)} insert={insert} onClose={() => setInsert(undefined)} {...props} />
      )}
    </>
  )
}

/** Who copies from a text program brings words and a picture of them: the words are meant, and the field's own. */
function usePastedFiles(onFiles: (files: readonly File[]) => void): void {
  const latest = useRef(onFiles)
  latest.current = onFiles
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const files = filesIn(event.clipboardData)
      if (files.length === 0 || event.clipboardData?.types.includes('text/plain')) return
      event.preventDefault()
      latest.current(files)
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [])
}
