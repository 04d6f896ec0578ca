import { useEffect, useState } from 'react'
import { useWorkshopId } from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import { paths } from '#shared/api/paths.ts'

interface BoardImageProps {
  readonly hash: string
  readonly alt: string
  readonly className: string
}

/** A picture of the board; what it shows in words where it cannot be seen. */
export function BoardImage({ hash, alt, className }: BoardImageProps) {
  const t = useTexts().insert.image
  const workshop = useWorkshopId()
  const [isMissing, setMissing] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another picture may be there
  useEffect(() => setMissing(false), [hash])
  const words = alt || t.noAlt
  if (isMissing) return <span className={className}>{`${t.unseen}: ${words}`}</span>
  return (
    <img
      className={className}
      src={paths.image(workshop, hash)}
      alt={words}
      loading="lazy"
      decoding="async"
      draggable={false}
      onError={() => setMissing(true)}
    />
  )
}
