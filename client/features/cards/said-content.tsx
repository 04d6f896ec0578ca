import { memo } from 'react'
import { CardLinks } from '#client/features/indicators/card-links.ts'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { challengeName } from '#client/ui/card-names.ts'
import { listText } from '#shared/export/formats.ts'
import type { Texts } from '#shared/i18n/texts.ts'
import type { Language } from '#shared/kernel/language.ts'
import { relationInWords } from './relation-words.ts'
import type { Said, Source } from './said-of.ts'
import './said-content.css'

export type Lock = 'own' | 'takesCards' | 'inside'

const LOCK_WORDS = { own: 'locked', takesCards: 'takesCards', inside: 'inside' } as const

interface SaidContentProps {
  readonly said: Said
  /** Whether it is locked itself, so that it takes cards all the same, by what it lies in, or not at all. */
  readonly lock: Lock | undefined
  readonly textLanguage: Language | undefined
}

/** What is said of a card, in words: stamps, lock, what was merged into it, relations, comments and reactions. */
export const SaidContent = memo(function SaidContent({ said, lock, textLanguage }: SaidContentProps) {
  const t = useTexts()
  const { stamps, sources, relations } = said
  return (
    <>
      {(stamps.length > 0 || lock !== undefined) && (
        <ul className="list-plain row cards-tags">
          {lock !== undefined && <li className="ds-tag">{t.cards.lock[LOCK_WORDS[lock]]}</li>}
          {stamps.map((stamp) => (
            <li key={stamp} className="ds-tag" data-color="warning">
              {t.cards.stamp[stamp]}
            </li>
          ))}
        </ul>
      )}
      {sources.length > 0 && <Sources sources={sources} textLanguage={textLanguage} />}
      {relations.length > 0 && (
        <ul className="board-list-links" aria-label={t.cards.relation.open}>
          {relations.map((relation) => (
            <li key={relation.id}>{relationInWords(relation, t)}</li>
          ))}
        </ul>
      )}
      <SaidCount said={said} />
    </>
  )
})

interface SourcesProps extends Pick<SaidContentProps, 'textLanguage'> {
  readonly sources: readonly Source[]
}

function Sources({ sources, textLanguage }: SourcesProps) {
  const t = useTexts()
  const language = useLanguage()
  return (
    <details className="ds-details cards-sources">
      <summary>{t.cards.merge.from({ names: numbersOf(sources, t, language) })}</summary>
      <ul className="board-list-links">
        {sources.map(({ challenge, links }) => (
          <li key={challenge.id}>
            <p lang={textLanguage}>{challengeName(challenge, t.names)}</p>
            {challenge.body.trim() !== '' && (
              <p className="board-list-body small" lang={textLanguage}>
                {challenge.body}
              </p>
            )}
            {links.length > 0 && <CardLinks links={links} isQuiet />}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** `U-3, U-5 og U-7`: what people quote, and titles where the server has not given a number yet. */
function numbersOf(sources: readonly Source[], t: Texts, language: Language): string {
  const names = sources.map(({ challenge: { number, title } }) =>
    number === null ? title : t.names.number({ number }),
  )
  return listText(names, language)
}

function SaidCount({ said: { comments, open, marks } }: Pick<SaidContentProps, 'said'>) {
  const t = useTexts().cards
  if (comments === 0 && marks.length === 0) return null
  const words = [
    ...(comments === 0 ? [] : [t.comments({ count: comments, open })]),
    ...marks.map(({ mark, count }) => t.marks({ word: t.mark[mark], count })),
  ]
  return (
    <p className="muted small">
      <span className="visually-hidden">{t.said}: </span>
      {words.join(' · ')}
    </p>
  )
}
