import { useState } from 'react'
import { useLoad } from '#client/api/use-load.ts'
import { tieOfActor } from '#client/features/actors/tie-words.ts'
import { shapesInWords } from '#client/features/board-list/shapes-in-words.ts'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { cardName, challengeName, nameOfCard, themeName } from '#client/ui/card-names.ts'
import { FailureNotice } from '#client/ui/failure-notice.tsx'
import { Field } from '#client/ui/field.tsx'
import { Loading } from '#client/ui/loading.tsx'
import type { RestoreScope, VersionReply } from '#shared/api/history.ts'
import { paths } from '#shared/api/paths.ts'
import type { Board } from '#shared/board/records.ts'
import type { Stage } from '#shared/wire/stage.ts'
import { SmallBoard } from './small-board.tsx'
import { reasonOf, timeOf } from './version-words.ts'

interface VersionPreviewProps {
  readonly stage: Stage
  readonly version: VersionReply
  readonly onBack: () => void
  readonly onRestore: (scope: RestoreScope) => Promise<void>
}

/** A board as it was, as picture and list, and what of it is to be as it was again. */
export function VersionPreview({ stage, version, onBack, onRestore }: VersionPreviewProps) {
  const t = useTexts().together.versions
  const language = useLanguage()
  const loaded = useLoad<Board>(paths.version(stage.workshop.id, version.at))
  const [scope, setScope] = useState<RestoreScope>({ type: 'board' })
  const [isBusy, setBusy] = useState(false)
  const restore = async () => {
    setBusy(true)
    await onRestore(scope)
    setBusy(false)
  }
  return (
    <>
      <h3 className="ds-heading" data-size="2xs">
        {t.of({ time: timeOf(version.at, stage.now, language) })} ·{' '}
        {reasonOf(version, stage.agenda, language, t)}
      </h3>
      {loaded.kind === 'loading' && <Loading />}
      {loaded.kind === 'failed' && <FailureNotice failure={loaded.failure} onRetry={loaded.again} />}
      {loaded.kind === 'loaded' && (
        <>
          <p className="numeric">
            {t.counts({ cards: loaded.value.challenges.length, themes: loaded.value.themes.length })}
          </p>
          <SmallBoard board={loaded.value} />
          <Words board={loaded.value} />
          <ScopeChoice stage={stage} board={loaded.value} onChange={setScope} />
        </>
      )}
      <div className="row">
        <button
          type="button"
          className="ds-button"
          disabled={isBusy || loaded.kind !== 'loaded'}
          onClick={() => void restore()}
        >
          {t.restore}
        </button>
        <button type="button" className="ds-button" data-variant="secondary" onClick={onBack}>
          {t.back}
        </button>
      </div>
    </>
  )
}

function Words({ board }: { readonly board: Board }) {
  const t = useTexts()
  const parts = [null, ...board.themes]
  return (
    <div className="versions-words stack">
      {parts.map((theme) => {
        const cards = board.challenges.filter((card) => card.theme === (theme?.id ?? null))
        if (theme === null && cards.length === 0) return null
        return (
          <section key={theme?.id ?? 'none'}>
            <h4 className="ds-heading" data-size="2xs">
              {theme === null ? t.together.versions.outside : themeName(theme, t.names)}
            </h4>
            <ul>
              {cards.map((card) => (
                <li key={card.id}>{challengeName(card, t.names)}</li>
              ))}
            </ul>
          </section>
        )
      })}
      <Others board={board} />
    </div>
  )
}

/** What else lay on it, in words. */
function Others({ board }: { readonly board: Board }) {
  const t = useTexts()
  const nameOf = (id: string) => cardName(board, id, t.names)
  const { sentences } = t.canvas.objects.relation
  const sections = [
    [
      t.cards.relation.open,
      board.relations.map(({ id, meaning, from, to }) => {
        return { id, words: sentences[meaning]({ from: nameOf(from) ?? '', to: nameOf(to) ?? '' }) }
      }),
    ],
    [t.actors.actors, board.actors.map((actor) => ({ id: actor.id, words: nameOfCard(actor, t.names) }))],
    [
      t.actorCards.tied,
      board.actorLinks.map((link) => {
        const from = nameOf(link.from) ?? ''
        return { id: link.id, words: `${from}: ${tieOfActor(board, link, t)}` }
      }),
    ],
    [t.actors.activities, board.activities.map((one) => ({ id: one.id, words: nameOfCard(one, t.names) }))],
    [t.insert.image.heading, board.images.map(({ id, alt }) => ({ id, words: alt || t.insert.image.noAlt }))],
    [t.list.shapes, shapesInWords(board, nameOf, t.list.shape)],
  ] as const
  return sections.map(
    ([heading, items]) =>
      items.length > 0 && (
        <section key={heading}>
          <h4 className="ds-heading" data-size="2xs">
            {heading}
          </h4>
          <ul>
            {items.map(({ id, words }) => (
              <li key={id}>{words}</li>
            ))}
          </ul>
        </section>
      ),
  )
}

interface ScopeChoiceProps {
  readonly stage: Stage
  readonly board: Board
  readonly onChange: (scope: RestoreScope) => void
}

function ScopeChoice({ stage, board, onChange }: ScopeChoiceProps) {
  const texts = useTexts()
  const t = texts.together.versions
  const scopes: readonly (readonly [string, RestoreScope])[] = [
    [t.whole, { type: 'board' }],
    ...board.themes.map(
      (theme) => [t.theme({ name: themeName(theme, texts.names) }), { type: 'theme', id: theme.id }] as const,
    ),
    ...stage.people.seats
      .filter(({ role }) => role !== 'observer')
      .map(
        ({ id, name, number }) =>
          [t.seat({ name: name || texts.common.guest({ number }) }), { type: 'seat', id }] as const,
      ),
  ]
  return (
    <Field label={t.scope}>
      {(control) => (
        <select
          {...control}
          className="ds-input"
          onChange={(event) => {
            const chosen = scopes[event.currentTarget.selectedIndex]
            if (chosen) onChange(chosen[1])
          }}
        >
          {scopes.map(([words, scope]) => (
            <option key={JSON.stringify(scope)}>{words}</option>
          ))}
        </select>
      )}
    </Field>
  )
}
