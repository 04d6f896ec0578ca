import type { BoardSession } from '#client/session/types.ts'
import { challengeName, nameOfCard, themeName } from '#client/ui/card-names.ts'
import {
  addChallenge,
  addTheme,
  type ChallengeDraft,
  deleteChallenge,
  deleteTheme,
  moveToTheme,
} from '#shared/board/commands.ts'
import { takeApart } from '#shared/board/merged.ts'
import { orderBeside } from '#shared/board/order.ts'
import type { Activity, Actor, Challenge, Theme } from '#shared/board/records.ts'
import type { Texts } from '#shared/i18n/texts.ts'
import type { Id } from '#shared/kernel/ids.ts'
import type { Outline } from './outline.ts'

/** What the list's buttons do. Each says what it did. */
export interface ListActions {
  add(draft: ChallengeDraft): void
  addTheme(name: string): Id<'clu'>
  /** Into a theme, or with null out of all. */
  moveToTheme(id: Id<'chl'>, theme: Id<'clu'> | null): void
  /** Past the one that is shown above (-1) or below (1). */
  moveInList(id: Id<'chl'> | Id<'acr'> | Id<'act'>, by: -1 | 1): void
  remove(challenge: Challenge): void
  removeTheme(theme: Theme): void
  /** Does what is done nowhere else in the list, as a step of undo of its own, and says what came of it. */
  carryOut(work: () => string | undefined): void
  takeApart(challenge: Challenge): void
  /** Deletes by `work`; `sentence` says what, beside the offer to undo it. */
  drop(row: string, sentence: string, work: () => void): void
  lock(card: Challenge | Theme | Actor | Activity, locked: boolean): void
  /** F17. Whether a locked theme takes cards all the same. */
  takeCards(theme: Theme, takesCards: boolean): void
  undo(): void
  redo(): void
}

export interface ListActionsOptions {
  readonly session: Pick<BoardSession, 'edit' | 'undo' | 'watch'>
  readonly texts: () => Pick<Texts, 'list' | 'names' | 'cards'>
  /** The order as this person sees it, in which *up* and *down* are meant. */
  readonly outline: () => Outline
  readonly say: (sentence: string) => void
  /** Something was deleted; `sentence` says what, beside the offer to undo it. */
  readonly onRemoved: (id: string, sentence: string) => void
}

export function listActions(options: ListActionsOptions): ListActions {
  const { session, outline, say, onRemoved } = options
  const texts = () => options.texts().list
  const cards = () => options.texts().cards
  const names = () => options.texts().names
  const { edit, undo, watch } = session
  const ownStep = (work: () => void) => undo.asOneStep(work)
  const drop = (row: string, sentence: string, work: () => void) => {
    ownStep(work)
    onRemoved(row, sentence)
  }
  return {
    add: (draft) => ownStep(() => addChallenge(edit, draft, watch.current())),
    addTheme(name) {
      let id: Id<'clu'> | undefined
      ownStep(() => {
        id = addTheme(edit, { name }, watch.current())
      })
      return id as Id<'clu'>
    },
    moveToTheme(id, themeId) {
      ownStep(() => moveToTheme(edit, id, themeId, watch.current()))
      const theme = watch.current().themes.find((candidate) => candidate.id === themeId)
      say(texts().moved({ theme: theme ? themeName(theme, names()) : texts().ungrouped }))
    },
    moveInList(id, by) {
      const shown = outline().find((section) => section.ids.includes(id))?.ids ?? []
      const { challenges, actors, activities } = watch.current()
      const cards = [...challenges, ...actors, ...activities]
      const own = cards.find((card) => card.id === id)
      const siblings = cards.filter(
        (card) => card.kind === own?.kind && card.id !== id && themeOf(card) === themeOf(own),
      )
      const ahead =
        by === 1 ? shown.slice(shown.indexOf(id) + 1) : shown.slice(0, shown.indexOf(id)).reverse()
      const passed = ahead.find((other) => siblings.some((sibling) => sibling.id === other))
      const order = passed === undefined ? undefined : orderBeside(siblings, passed, by)
      if (order === undefined) return
      ownStep(() => edit.change(id, { order }))
      const now = outline().find((section) => section.ids.includes(id))?.ids ?? []
      say(texts().movedTo({ place: now.indexOf(id) + 1, count: now.length }))
    },
    drop,
    remove(challenge) {
      const sentence = texts().removedCard({ name: challengeName(challenge, names()) })
      drop(challenge.id, sentence, () => deleteChallenge(edit, challenge.id, watch.current()))
    },
    removeTheme(theme) {
      const sentence = texts().removedTheme({ name: themeName(theme, names()) })
      drop(theme.id, sentence, () => deleteTheme(edit, theme.id, watch.current()))
    },
    carryOut(work) {
      let sentence: string | undefined
      ownStep(() => {
        sentence = work()
      })
      if (sentence !== undefined) say(sentence)
    },
    takeApart(challenge) {
      ownStep(() => takeApart(edit, challenge.id, watch.current()))
      say(cards().merge.parted({ name: challengeName(challenge, names()) }))
    },
    lock(card, locked) {
      ownStep(() => edit.change(card.id, { locked }))
      const name = nameOfCard(card, names())
      say(locked ? cards().lock.nowLocked({ name }) : cards().lock.nowOpen({ name }))
    },
    takeCards(theme, takesCards) {
      ownStep(() => edit.change(theme.id, { takesCards }))
      const name = themeName(theme, names())
      say(takesCards ? cards().lock.nowTakes({ name }) : cards().lock.nowClosed({ name }))
    },
    undo() {
      if (undo.undo()) say(texts().undone)
    },
    redo() {
      if (undo.redo()) say(texts().redone)
    },
  }
}

const themeOf = (card: Challenge | Actor | Activity | undefined): string | null =>
  card?.kind === 'challenge' ? card.theme : null
