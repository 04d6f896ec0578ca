import { type FormEvent, useEffect, useState } from 'react'
import type { FailureCode } from '#client/api/request.ts'
import type { Insert } from '#client/features/insert/insert.ts'
import type { InsertDialogProps } from '#client/features/insert/insert-dialog.tsx'
import { useTexts } from '#client/session/language.ts'
import { Dialog } from '#client/ui/dialog.tsx'
import { announce } from '#client/ui/live-region.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { bringImage } from './bring-image.ts'
import { ImageChoice } from './image-choice.tsx'
import { ImageForm } from './image-form.tsx'
import { type PrepareFault, prepareImage } from './prepare-image.ts'

type Shown =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'preparing' }
  | { readonly kind: 'ready'; readonly blob: Blob; readonly url: string; readonly isSending: boolean }

interface ImageDialogProps extends InsertDialogProps {
  readonly insert: Insert
}

/** Brings pictures in, one after the other: chosen, looked at, described if one likes, and sent. */
export function ImageDialog({ insert, session, workshopId, onClose }: ImageDialogProps) {
  const t = useTexts()
  const inserting = useTexts().insert
  const [files, setFiles] = useState(insert.files)
  const [index, setIndex] = useState(0)
  const [shown, setShown] = useState<Shown>({ kind: insert.files.length > 0 ? 'preparing' : 'choosing' })
  const [fault, setFault] = useState<PrepareFault | FailureCode>()
  const [brought, setBrought] = useState<readonly string[]>([])
  const file = files[index]

  useEffect(() => {
    if (!file) return
    let isCurrent = true
    let url: string | undefined
    setShown({ kind: 'preparing' })
    void prepareImage(file).then((prepared) => {
      if (!isCurrent) return
      setFault(prepared.ok ? undefined : prepared.error)
      if (!prepared.ok) return setShown({ kind: 'choosing' })
      url = URL.createObjectURL(prepared.value)
      setShown({ kind: 'ready', blob: prepared.value, url, isSending: false })
    })
    return () => {
      isCurrent = false
      if (url) URL.revokeObjectURL(url)
    }
  }, [file])

  const choose = (chosen: readonly File[]) => {
    setFault(undefined)
    setIndex(0)
    setFiles(chosen)
  }
  const finish = (ids: readonly string[]) => {
    if (ids.length > 0) insert.onDone?.(ids)
    onClose()
  }
  const send = async (event: FormEvent, alt: string) => {
    event.preventDefault()
    if (shown.kind !== 'ready' || shown.isSending) return
    setShown({ ...shown, isSending: true })
    // several are laid beside each other, so that none hides the one before it
    const at = insert.at && { x: insert.at.x + index * 32, y: insert.at.y + index * 32 }
    const result = await bringImage(shown.blob, { session, workshopId, alt, at })
    if (!result.ok) {
      setFault(result.error)
      setShown({ ...shown, isSending: false })
      return
    }
    announce(inserting.image.added)
    setFault(undefined)
    const ids = [...brought, result.value]
    setBrought(ids)
    if (index + 1 < files.length) setIndex(index + 1)
    else finish(ids)
  }
  return (
    <Dialog open onClose={() => finish(brought)} title={inserting.image.add} width="34rem">
      {fault && (
        <Notice tone="danger" live="alert" title={inserting.image.failed}>
          {fault === 'tooLarge' ? inserting.image.tooLarge : t.problems[fault]}
        </Notice>
      )}
      {files.length > 1 && (
        <p className="small muted">{inserting.image.of({ place: index + 1, count: files.length })}</p>
      )}
      {shown.kind === 'choosing' && <ImageChoice onChoose={choose} />}
      {shown.kind === 'preparing' && <p role="status">{inserting.image.preparing}</p>}
      {shown.kind === 'ready' && (
        <ImageForm key={shown.url} url={shown.url} isSending={shown.isSending} onSend={send} />
      )}
    </Dialog>
  )
}
