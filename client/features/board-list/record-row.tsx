import type { ReactNode } from 'react'
import { tieOfActor, tieOfOther } from '#client/features/actors/tie-words.ts'
import { WritingLine } from '#client/features/people-attention/writing-line.tsx'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { challengeName, nameOfCard } from '#client/ui/card-names.ts'
import { shownWith } from '#shared/board/merged.ts'
import type { Activity, Actor, Board } from '#shared/board/records.ts'
import { dateText, listText } from '#shared/export/formats.ts'
import type { Listed } from './held-list.ts'
import { useList } from './list-context.ts'
import { RecordActions } from './record-actions.tsx'

interface RowProps {
  readonly board: Board
  readonly isLocked: boolean
  readonly canEdit: boolean
  readonly canTie: boolean
  readonly canOrder: boolean
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** One actor: what it can contribute, what it needs, how far it has come, and what it has to do with what. */
export function ActorRow({ actor, ...row }: RowProps & { readonly actor: Actor }) {
  const t = useTexts()
  const { actors: words } = t
  const { textLanguage } = useList()
  const { board } = row
  const own = board.actorLinks.filter(({ from }) => from === actor.id)
  const others = board.actorLinks.filter(({ to }) => to === actor.id)
  const ties = [
    ...own.map((link) => ({ id: link.id, words: tieOfActor(board, link, t) })),
    ...others.map((link) => ({ id: link.id, words: tieOfOther(board, link, t) })),
  ]
  return (
    <Row card={actor} {...row} tags={[words.categories[actor.category], words.states[actor.state]]}>
      <Facts
        language={textLanguage}
        facts={[
          [words.fields.offers, actor.offers],
          [words.fields.needs, actor.needs],
        ]}
      />
      <Ties ties={ties} />
    </Row>
  )
}

/** One activity: what it is about, who takes part, where, who sees to it, by when, and which actors it has. */
export function ActivityRow({ activity, ...row }: RowProps & { readonly activity: Activity }) {
  const t = useTexts()
  const language = useLanguage()
  const { textLanguage } = useList()
  const { fields } = t.actors
  const { board } = row
  const top = shownWith(board)
  const about = new Set<string>(activity.challenges.map((id) => top.get(id) ?? id))
  const challenges = board.challenges.filter(({ id }) => about.has(id))
  const ties = board.actorLinks
    .filter(({ to }) => to === activity.id)
    .map((link) => ({ id: link.id, words: tieOfOther(board, link, t) }))
  const names = challenges.map((challenge) => challengeName(challenge, t.names))
  return (
    <Row card={activity} {...row} tags={[]}>
      <Facts
        language={textLanguage}
        facts={[
          [fields.challenges, listText(names, language)],
          [fields.who, activity.who],
          [fields.where, activity.where],
          [fields.owner, activity.owner],
          [fields.due, activity.due === null ? '' : dateText(activity.due, language)],
        ]}
      />
      <Ties ties={ties} />
    </Row>
  )
}

interface WholeRowProps extends RowProps {
  readonly card: Actor | Activity
  readonly tags: readonly string[]
  readonly children: ReactNode
}

function Row({ card, tags, children, ...row }: WholeRowProps) {
  const { cards, names } = useTexts()
  const { session, textLanguage } = useList()
  const name = nameOfCard(card, names)
  const shown = row.isLocked ? [...tags, card.locked ? cards.lock.locked : cards.lock.inside] : tags
  return (
    <li className="board-list-card" data-row={card.id} data-colour={card.colour}>
      <h3
        className="ds-heading board-list-title"
        data-size="2xs"
        data-part="heading"
        tabIndex={-1}
        lang={textLanguage}
      >
        {name}
      </h3>
      {shown.length > 0 && (
        <ul className="list-plain row cards-tags">
          {shown.map((tag) => (
            <li key={tag} className="ds-tag">
              {tag}
            </li>
          ))}
        </ul>
      )}
      <WritingLine session={session} record={card.id} />
      {children}
      <RecordActions card={card} name={name} {...row} />
    </li>
  )
}

interface FactsProps {
  readonly language: string | undefined
  /** What is asked and what was said; what was not said is left out. */
  readonly facts: readonly (readonly [string, string])[]
}

function Facts({ language, facts }: FactsProps) {
  const said = facts.filter(([, text]) => text.trim() !== '')
  if (said.length === 0) return null
  return (
    <dl className="board-list-facts">
      {said.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd lang={language}>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

function Ties({ ties }: { readonly ties: readonly { readonly id: string; readonly words: string }[] }) {
  const t = useTexts().actorCards
  if (ties.length === 0) return null
  return (
    <ul className="board-list-links" aria-label={t.ties}>
      {ties.map(({ id, words }) => (
        <li key={id}>{words}</li>
      ))}
    </ul>
  )
}

/** What somebody else has deleted while it was on this screen, until the list is updated. */
export function GoneRecord({ record }: { readonly record: Listed }) {
  const { list: t, names } = useTexts()
  return (
    <li className="board-list-card board-list-gone" data-row={record.id}>
      <h3 className="ds-heading board-list-title" data-size="2xs" data-part="heading" tabIndex={-1}>
        {t.gone}
      </h3>
      <p>
        {t.goneText} {nameOfCard(record, names)}
      </p>
    </li>
  )
}
