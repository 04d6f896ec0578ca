import { type ChangeEvent, useId } from 'react'
import { useTexts } from '#client/session/language.ts'
import { useMedia } from '#client/ui/use-media.ts'
import './images.css'

interface ImageChoiceProps {
  readonly onChoose: (files: readonly File[]) => void
}

const ACCEPTED = 'image/png,image/jpeg,image/webp,image/gif'

/** Where a picture comes from: a file, and on phones and tablets the camera. */
export function ImageChoice({ onChoose }: ImageChoiceProps) {
  const t = useTexts().insert.image
  const id = useId()
  const hasCamera = useMedia('(pointer: coarse)')
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(target.files ?? [])]
    target.value = '' // so that the same file can be chosen again
    if (files.length > 0) onChoose(files)
  }
  return (
    <div className="stack">
      <p className="small" id={`${id}-help`}>
        {t.help}
      </p>
      <div className="row">
        <label className="ds-button file-button">
          {t.choose}
          <input type="file" accept={ACCEPTED} multiple aria-describedby={`${id}-help`} onChange={onChange} />
        </label>
        {hasCamera && (
          <label className="ds-button file-button" data-variant="secondary">
            {t.camera}
            <input type="file" accept={ACCEPTED} capture="environment" onChange={onChange} />
          </label>
        )}
      </div>
    </div>
  )
}
