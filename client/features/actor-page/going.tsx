import { useLanguage, useTexts } from '#client/session/language.ts'
import { challengeName } from '#client/ui/card-names.ts'
import type { ActorPage, ActorPageActivity } from '#shared/board/actor-page.ts'
import type { StatusMessage } from '#shared/domain/status-message.ts'
import { dateText, isoDate, listText } from '#shared/export/formats.ts'
import { Part } from './part.tsx'

/** How it goes with what the actor takes part in, and when it hears next. */
export function Going({ page }: { readonly page: ActorPage }) {
  const t = useTexts().actorPage
  const language = useLanguage()
  const { activities, nextStatus, actor } = page
  return (
    <Part id="going" title={t.going.heading}>
      {activities.length === 0 && <p>{t.going.none}</p>}
      {activities.map((activity) => (
        <ActivityOf key={activity.id} activity={activity} page={page} />
      ))}
      {actor.wantsStatus ? (
        <p className="strong">
          {nextStatus === null ? t.going.noNext : t.going.next({ date: dateText(nextStatus, language) })}
        </p>
      ) : (
        <p>{t.wishes.stopped}</p>
      )}
    </Part>
  )
}

interface ActivityProps {
  readonly activity: ActorPageActivity
  readonly page: ActorPage
}

function ActivityOf({ activity, page }: ActivityProps) {
  const { actorPage, actors, names: words } = useTexts()
  const t = actorPage.going
  const language = useLanguage()
  const { title, who, where, due, isGone, state, statuses, note } = activity
  const names = page.challenges
    .filter(({ id }) => activity.challenges.includes(id))
    .map((challenge) => challengeName(challenge, words))
  const facts = [
    names.length > 0 && t.about({ names: listText(names, language) }),
    who !== '' && t.who({ who }),
    where !== '' && t.where({ where }),
    due !== null && t.due({ date: dateText(due, language) }),
    note,
  ].filter((fact) => typeof fact === 'string' && fact !== '')
  const [latest, ...earlier] = statuses
  return (
    <article className="stack actor-page-item">
      <h3 className="ds-heading" data-size="2xs">
        {isGone ? t.gone : title}
      </h3>
      {!isGone && (
        <p>
          <span className="ds-tag">{actors.activityStates[state]}</span>
        </p>
      )}
      {facts.length > 0 && (
        <ul className="list-plain small">
          {facts.map((fact) => (
            <li key={String(fact)}>{fact}</li>
          ))}
        </ul>
      )}
      {latest && <Message message={latest} />}
      {!latest && page.actor.wantsStatus && <p className="muted">{t.none}</p>}
      {earlier.length > 0 && (
        <details className="ds-details">
          <summary>{t.earlier}</summary>
          <div className="stack">
            {earlier.map((message) => (
              <Message key={message.id} message={message} />
            ))}
          </div>
        </details>
      )}
    </article>
  )
}

function Message({ message }: { readonly message: StatusMessage }) {
  const { actors } = useTexts()
  const language = useLanguage()
  return (
    <div className="actor-page-message">
      <p className="small muted">
        {dateText(isoDate(message.at), language)} · {actors.activityStates[message.state]}
      </p>
      <p className="actor-page-text">{message.text}</p>
    </div>
  )
}
