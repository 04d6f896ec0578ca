import { useLanguage, useTexts } from '#client/session/language.ts'
import { cardName } from '#client/ui/card-names.ts'
import { CopyButton } from '#client/ui/copy-button.tsx'
import { isKept } from '#shared/domain/commitment.ts'
import type { StatusMessage } from '#shared/domain/status-message.ts'
import { dateText, isoDate } from '#shared/export/formats.ts'
import type { SectionProps } from './actors-section.tsx'
import { AddButton } from './add-button.tsx'
import { Commitments } from './commitments.tsx'
import type { ActivityRow } from './picture.ts'
import { nextInWords, statusAsText } from './status-words.ts'

/** Screens 19 and 21: what is going to be done, who has said yes to it, and how it goes. */
export function ActivitiesSection(props: SectionProps) {
  const { picture, mayAdd, onAsk } = props
  const { mobilisation, actors: words } = useTexts()
  const t = mobilisation.activities
  return (
    <section className="stack" aria-labelledby="activities">
      <h2 id="activities" className="ds-heading" data-size="sm" tabIndex={-1}>
        {words.activities}
      </h2>
      {picture.activities.length === 0 && <p>{mayAdd ? t.empty : t.noneOnBoard}</p>}
      {picture.activities.map((row) => (
        <ActivityCard key={row.activity.id} {...props} row={row} />
      ))}
      {picture.loose.length > 0 && (
        <article className="ds-card stack mobilisation-card">
          <h3 className="ds-heading" data-size="2xs">
            {t.deleted}
          </h3>
          <Commitments {...props} commitments={picture.loose} />
        </article>
      )}
      {mayAdd && <AddButton text={t.add} onAdd={() => onAsk({ kind: 'activity', id: null })} />}
    </section>
  )
}

type CardProps = SectionProps & { readonly row: ActivityRow }

function ActivityCard({ row, ...shared }: CardProps) {
  const { board, runs, mayEdit, onOpen, onAsk } = shared
  const texts = useTexts()
  const t = texts.mobilisation.activities
  const { fields, commitments: heading } = texts.actors
  const language = useLanguage()
  const { activity, commitments } = row
  const challenges = activity.challenges.flatMap((id) => cardName(board, id, texts.names) ?? [])
  const facts = [
    [fields.challenges, challenges.join(' · ')],
    [fields.who, activity.who],
    [fields.where, activity.where],
    [fields.owner, activity.owner],
    [fields.due, activity.due === null ? t.noDue : dateText(activity.due, language)],
  ].filter(([, value]) => value !== '')
  return (
    <article className="ds-card stack mobilisation-card">
      <div className="row">
        <h3 className="ds-heading" data-size="2xs">
          {activity.title}
        </h3>
        {mayEdit(activity.id) && (
          <button
            type="button"
            className="ds-link mobilisation-way"
            aria-label={t.editOf({ what: activity.title })}
            onClick={() => onAsk({ kind: 'activity', id: activity.id })}
          >
            {t.edit}
          </button>
        )}
      </div>
      <dl className="mobilisation-facts small">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {shared.seesAnswers && (
        <div className="stack mobilisation-part">
          <h4 className="ds-label">{heading}</h4>
          {commitments.length === 0 ? (
            <p className="muted">{t.none}</p>
          ) : (
            <p className="small">
              {t.count({ kept: commitments.filter(isKept).length, asked: commitments.length })}
            </p>
          )}
          <Commitments {...shared} commitments={commitments} />
          {runs && (
            <div className="row">
              <button
                type="button"
                className="ds-button"
                data-variant="secondary"
                aria-label={t.askFor({ title: activity.title })}
                onClick={() => onOpen({ kind: 'ask', activity: activity.id })}
              >
                {t.ask}
              </button>
            </div>
          )}
        </div>
      )}
      <Status row={row} runs={runs} onOpen={onOpen} />
    </article>
  )
}

function Status({ row, runs, onOpen }: Pick<CardProps, 'row' | 'runs' | 'onOpen'>) {
  const texts = useTexts()
  const t = texts.mobilisation.status
  const { activity, statuses } = row
  const [latest, ...earlier] = statuses
  return (
    <div className="stack mobilisation-part">
      <h4 className="ds-label">{texts.actors.status}</h4>
      {latest ? <Message message={latest} /> : <p className="muted">{t.none}</p>}
      {earlier.length > 0 && (
        <details className="ds-details">
          <summary>{t.earlier({ count: earlier.length })}</summary>
          <div className="stack">
            {earlier.map((message) => (
              <Message key={message.id} message={message} />
            ))}
          </div>
        </details>
      )}
      {runs && (
        <div className="row">
          <button
            type="button"
            className="ds-button"
            data-variant="secondary"
            aria-label={t.writeFor({ title: activity.title })}
            onClick={() => onOpen({ kind: 'status', activity: activity.id })}
          >
            {t.write}
          </button>
          {latest && <CopyLatest message={latest} title={activity.title} />}
        </div>
      )}
    </div>
  )
}

interface MessageProps {
  readonly message: StatusMessage
  readonly title: string
}

function CopyLatest({ message, title }: MessageProps) {
  const texts = useTexts()
  const text = statusAsText(title, message, texts, useLanguage())
  return <CopyButton text={text} label={texts.mobilisation.status.copy} variant="tertiary" />
}

function Message({ message }: Pick<MessageProps, 'message'>) {
  const texts = useTexts()
  const t = texts.mobilisation.status
  const language = useLanguage()
  return (
    <div className="mobilisation-message">
      <p className="row">
        <span className="ds-tag" data-activity={message.state}>
          {texts.actors.activityStates[message.state]}
        </span>
        <span className="small muted">{t.sentOn({ date: dateText(isoDate(message.at), language) })}</span>
      </p>
      <p className="mobilisation-text">{message.text}</p>
      <p className="small">{nextInWords(message, texts, language)}</p>
    </div>
  )
}
