import { useLoad } from '#client/api/use-load.ts'
import { useTexts } from '#client/session/language.ts'
import { paths } from '#shared/api/paths.ts'
import type { About } from '#shared/api/replies.ts'
import { Part } from './part.tsx'

/** How long all this is kept, and how to keep it oneself: on paper. */
export function Kept() {
  const t = useTexts().actorPage
  const about = useLoad<About>(paths.about)
  return (
    <>
      <Part id="kept" title={t.kept.heading}>
        <p>
          {about.kind === 'loaded' ? t.kept.text({ months: about.value.keepNamesMonths }) : t.kept.unknown}
        </p>
        <p>{t.kept.secret}</p>
      </Part>
      <Files />
    </>
  )
}

function Files() {
  const t = useTexts().actorPage.files
  return (
    <div className="actor-page-files">
      <Part id="files" title={t.heading}>
        <div className="row">
          <button type="button" className="ds-button" data-variant="secondary" onClick={() => window.print()}>
            {t.print}
          </button>
        </div>
      </Part>
    </div>
  )
}
