import { Link } from 'wouter'
import { useTexts } from '#client/session/language.ts'
import { Notice } from '#client/ui/notice.tsx'
import type { Door } from '#shared/api/replies.ts'

/** F15. The code is dead. Who was there is led on to what came of it; others learn who has it. */
export function Ended({ door }: { readonly door: Door | undefined }) {
  const { join, door: texts } = useTexts()
  const t = texts.ended
  return (
    <>
      <h1 className="ds-heading" data-size="lg">
        {door?.title ?? join.title}
      </h1>
      <Notice tone="info">{door ? t.here : t.ask}</Notice>
      {door ? (
        <Link className="ds-button" data-variant="primary" href={`/w/${door.workshopId}/report`}>
          {t.toResult}
        </Link>
      ) : (
        <Link className="ds-button" data-variant="primary" href="/join">
          {join.otherCode}
        </Link>
      )}
    </>
  )
}
