import type { Editor } from 'tldraw'
import type { ImageShape } from '../shapes/types.ts'
import { asDataUrl } from './data-url.ts'
import { TextLines } from './text-lines.tsx'

/**
 * A picture of the board in a picture of it: its bytes, so that the file needs nothing from elsewhere; where they
 * cannot be had, what it shows in words.
 */
export async function imagePicture(editor: Editor, { id, props }: ImageShape) {
  const { w, h, alt } = props
  const shown = editor.getContainer().querySelector<HTMLImageElement>(`[data-shape-id="${id}"] img`)
  const href = shown && (await bytesOf(shown.src))
  if (href) {
    return (
      <image href={href} width={w} height={h} preserveAspectRatio="xMidYMid meet">
        <title>{alt}</title>
      </image>
    )
  }
  return (
    <>
      <rect width={w} height={h} rx={2} fill="#e9ebec" />
      {alt !== '' && (
        <TextLines text={alt} x={12} y={10} width={w - 24} height={h - 20} size={14} line={20} weight="400" />
      )}
    </>
  )
}

async function bytesOf(address: string): Promise<string | undefined> {
  try {
    const response = await fetch(address)
    return response.ok ? await asDataUrl(await response.blob()) : undefined
  } catch {
    return undefined
  }
}
