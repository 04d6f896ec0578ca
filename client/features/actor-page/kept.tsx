import { useLoad } from '#client/api/use-load.ts'
import { useSaving } from '#client/features/outcomes/use-saving.ts'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { lazyPart } from '#client/ui/lazy-part.tsx'
import { announce } from '#client/ui/live-region.tsx'
import { paths } from '#shared/api/paths.ts'
import type { About } from '#shared/api/replies.ts'
import { Part } from './part.tsx'

const AskedFiles = lazyPart(
  () => import('#client/features/outcomes/asked-files.tsx').then((m) => m.AskedFiles),
  'results',
)

/** How long all this is kept, and how to keep it oneself: as a file, or on paper. */
export function Kept({ token }: { readonly token: string }) {
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
      <Files token={token} />
    </>
  )
}

function Files({ token }: { readonly token: string }) {
  const t = useTexts().actorPage.files
  const language = useLanguage()
  const { save, ...files } = useSaving(() => announce(t.saved), { token, language })
  return (
    <div className="actor-page-files">
      <Part id="files" title={t.heading}>
        <div className="row">
          {(['html', 'pdf'] as const).map((kind) => (
            <button
              key={kind}
              type="button"
              className="ds-button"
              data-variant="secondary"
              onClick={({ currentTarget }) => save(paths.actorPageFile(kind), t[kind], currentTarget)}
            >
              {t[kind]}
            </button>
          ))}
          <button type="button" className="ds-button" data-variant="tertiary" onClick={() => window.print()}>
            {t.print}
          </button>
        </div>
        {files.asked.length > 0 && <AskedFiles isQuiet {...files} />}
      </Part>
    </div>
  )
}
