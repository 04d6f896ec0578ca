import { useEffect } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import { useLoad } from '#client/api/use-load.ts'
import { useTexts } from '#client/session/language.ts'
import { FailureNotice } from '#client/ui/failure-notice.tsx'
import { lazyPart } from '#client/ui/lazy-part.tsx'
import { Loading } from '#client/ui/loading.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { PageFrame } from '#client/ui/page-frame.tsx'
import { useTitle } from '#client/ui/use-title.ts'
import { paths } from '#shared/api/paths.ts'
import type { Door } from '#shared/api/replies.ts'
import { parseCode } from '#shared/domain/workshop.ts'
import { CodeForm } from './code-form.tsx'
import { JoinForm } from './join-form.tsx'
import './join.css'

const Ended = lazyPart(() => import('./ended.tsx').then((m) => m.Ended), 'door')
const WayBack = lazyPart(() => import('#client/features/door/way-back.tsx').then((m) => m.WayBack), 'door')

/** Screen 9: into a workshop, by the code in the address (what the QR holds) or one that is typed here. */
export function JoinPage({ code }: { readonly code?: string }) {
  const t = useTexts().join
  const [, navigate] = useLocation()
  const search = useSearch()
  const parsed = code === undefined ? undefined : parseCode(decodeURIComponent(code))
  useTitle(t.pageTitle)
  return (
    <PageFrame>
      <div className="join stack">
        {parsed === undefined ? (
          <>
            <h1 className="ds-heading" data-size="lg">
              {t.title}
            </h1>
            {code !== undefined && <Notice tone="warning">{t.badCode}</Notice>}
            <CodeForm onCode={(typed) => navigate(`/j/${typed}${search && `?${search}`}`)} />
            <WayBack isQuiet />
          </>
        ) : (
          <AtTheDoor code={parsed} isObserver={new URLSearchParams(search).get('role') === 'observer'} />
        )}
      </div>
    </PageFrame>
  )
}

function AtTheDoor({ code, isObserver }: { readonly code: string; readonly isObserver: boolean }) {
  const t = useTexts()
  const [, navigate] = useLocation()
  const door = useLoad<Door>(paths.door(code))
  const found = door.kind === 'loaded' ? door.value : undefined
  const failure = door.kind === 'failed' ? door.failure : undefined
  const member = found?.isMember && !found.hasEnded ? found.workshopId : undefined
  useEffect(() => {
    if (member !== undefined) navigate(`/w/${member}`, { replace: true })
  }, [member, navigate])
  if (member !== undefined) return <Loading />
  if (found?.hasEnded || failure?.code === 'workshopEnded') return <Ended door={found} />
  if (found) return <JoinForm code={code} door={found} isObserver={isObserver} />
  if (!failure) return <Loading />
  const isMissing = failure.code === 'noSuchCode'
  return (
    <>
      <h1 className="ds-heading" data-size="lg">
        {t.join.title}
      </h1>
      <FailureNotice failure={failure} {...(isMissing ? {} : { onRetry: door.again })} />
      <Link className="ds-button" data-variant={isMissing ? 'primary' : 'secondary'} href="/join">
        {t.join.otherCode}
      </Link>
    </>
  )
}
