import { useTexts } from '#client/session/language.ts'
import { FailureNotice } from '#client/ui/failure-notice.tsx'
import { Loading } from '#client/ui/loading.tsx'
import { MessagePage } from '#client/ui/message-page.tsx'
import { PageFrame } from '#client/ui/page-frame.tsx'
import { useTitle } from '#client/ui/use-title.ts'
import { Answers } from './answers.tsx'
import { Challenges } from './challenges.tsx'
import { Going } from './going.tsx'
import { Heading } from './heading.tsx'
import { Kept } from './kept.tsx'
import { useOwnLink } from './own-link.ts'
import { Part } from './part.tsx'
import { useOwnPage } from './use-own-page.ts'
import { Wishes } from './wishes.tsx'
import './actor-page.css'

/** `/actor#secret`: what one actor sees of a workshop, and answers. No seat, no code. */
export function ActorPagePage() {
  const token = useOwnLink()
  // another link is another page: nothing of the one before is left on it
  return token === undefined ? <Dead isCut /> : <Own key={token} token={token} />
}

function Dead({ isCut = false }: { readonly isCut?: boolean }) {
  const t = useTexts().actorPage.dead
  return (
    <MessagePage title={isCut ? t.cutTitle : t.title}>
      <p>{isCut ? t.incomplete : t.body}</p>
    </MessagePage>
  )
}

function Own({ token }: { readonly token: string }) {
  const t = useTexts().actorPage
  const own = useOwnPage(token)
  const { page, isDead, failure, again } = own
  useTitle(page ? t.titleOf({ name: page.actor.name }) : t.title)
  if (isDead) return <Dead />
  return (
    <PageFrame>
      <div className="stack actor-page">
        {failure && <FailureNotice failure={failure} onRetry={() => void again()} />}
        {!page && !failure && <Loading />}
        {page && (
          <>
            <Heading page={page} />
            <Challenges page={page} />
            <Answers own={own} page={page} />
            <Going page={page} />
            {page.turnTo !== '' && (
              <Part id="turn-to" title={t.turnTo}>
                <p className="actor-page-turn-to">{page.turnTo}</p>
              </Part>
            )}
            <Wishes own={own} page={page} />
            <Kept token={token} />
          </>
        )}
      </div>
    </PageFrame>
  )
}
