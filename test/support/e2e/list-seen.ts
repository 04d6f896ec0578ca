import type { Page } from '@playwright/test'
import { lockedOn } from '#shared/board/locking.ts'
import { shownWith } from '#shared/board/merged.ts'
import { type Board, type Challenge, MARKS, type Theme } from '#shared/board/records.ts'
import { goal } from '#shared/catalogue/goals.ts'
import { indicatorById } from '#shared/catalogue/indicators.ts'
import { listText } from '#shared/export/formats.ts'
import { nb } from '#shared/i18n/nb/index.ts'

/*
 * What the list says of a board, word by word: read from its headings and lists, and worked out from the records by
 * the rules that the list follows.
 */

export interface ListCard {
  readonly id: string
  readonly name: string
  readonly body: string
  readonly goals: readonly string[]
  readonly links: readonly string[]
  /** Its lock and its stamps. */
  readonly tags: readonly string[]
  readonly relations: readonly string[]
  /** Who can help with it, and what is going to be done about it. */
  readonly tied: readonly string[]
  /** Comments and reactions, counted. */
  readonly said: string
  /** What it was merged of, and each of those by name, with its links. */
  readonly sources: readonly string[]
  readonly sourceLinks: readonly string[]
}

export interface ListPart {
  /** `none` for what is in no theme. */
  readonly id: string
  readonly name: string
  readonly tags: readonly string[]
  readonly said: string
  readonly cards: readonly ListCard[]
}

export interface ListSeen {
  readonly parts: readonly ListPart[]
  /** Actors and activities by name. */
  readonly records: readonly string[]
  /** What else lies on the board, in words. */
  readonly others: readonly string[]
  /** What pictures show, in words. */
  readonly images: readonly string[]
}

const SAID = `${nb.cards.said}: `

/** Reads the list as it stands on a page. Parts without a card and without a theme are not there. */
export function readList(page: Page): Promise<ListSeen> {
  const names = {
    goals: nb.list.goals,
    links: nb.list.links,
    relations: nb.cards.relation.open,
    tied: nb.actorCards.tied,
    others: nb.list.shapes,
    said: SAID,
    records: ['actors', 'activities'],
  }
  return page.evaluate((t) => {
    const wordsOf = (element: Element | null | undefined) => element?.textContent ?? ''
    const children = (parent: Element, selector: string) => [
      ...parent.querySelectorAll(`:scope > ${selector}`),
    ]
    const items = (parent: Element, selector: string) =>
      children(parent, selector).flatMap((list) => [...list.querySelectorAll(':scope > li')].map(wordsOf))
    const saidOf = (parent: Element) =>
      children(parent, 'p')
        .map(wordsOf)
        .find((words) => words.startsWith(t.said)) ?? ''
    const cardOf = (row: Element) => ({
      id: row.getAttribute('data-row') ?? '',
      name: wordsOf(row.querySelector('h3')),
      body: wordsOf(children(row, '.board-list-body')[0]),
      goals: [...row.querySelectorAll(`:scope > ul[aria-label="${t.goals}"] > li`)].map((item) =>
        wordsOf(item.querySelector('.visually-hidden')),
      ),
      links: items(row, `ul[aria-label="${t.links}"]`),
      tags: items(row, 'ul:not([aria-label])'),
      relations: items(row, `ul[aria-label="${t.relations}"]`).sort(),
      tied: children(row, 'div')
        .flatMap((part) => items(part, `ul[aria-label="${t.tied}"]`))
        .sort(),
      said: saidOf(row),
      sources: [
        ...[...row.querySelectorAll(':scope > details > summary')].map(wordsOf),
        ...[...row.querySelectorAll(':scope > details > ul > li > p:first-child')].map(wordsOf),
      ],
      sourceLinks: [...row.querySelectorAll(`details ul[aria-label="${t.links}"] > li`)].map(wordsOf),
    })
    const sections = [...document.querySelectorAll('section')]
    const parts = sections.flatMap((section) => {
      const heading = section.querySelector(':scope > [data-row] > h2')
      const rows = [...section.querySelectorAll(':scope > ul > li[data-row]')]
      const id = heading?.parentElement?.getAttribute('data-row') ?? ''
      if (!heading || t.records.includes(id)) return []
      return {
        id,
        name: wordsOf(heading),
        tags: items(section, 'ul:not([aria-label]):not(:last-child)'),
        said: saidOf(section),
        cards: rows.map(cardOf),
      }
    })
    const records = sections.flatMap((section) => {
      const part = section.querySelector(':scope > [data-row]')?.getAttribute('data-row') ?? ''
      return t.records.includes(part) ? [...section.querySelectorAll('li > h3')].map(wordsOf) : []
    })
    const other = sections.find((section) => wordsOf(section.querySelector('h2')) === t.others)
    const pictures = [...document.querySelectorAll<HTMLImageElement>('.board-list-images img')]
    return {
      parts,
      records: records.sort(),
      others: other ? [...other.querySelectorAll('li')].map(wordsOf).sort() : [],
      images: pictures.map(({ alt }) => alt).sort(),
    }
  }, names)
}

/** What the list is to say of a board. What else lies on it is told by `othersOf`. */
export function listOf(board: Board): ListSeen {
  const locked = lockedOn(board)
  const home = homesOf(board)
  const lockOf = (card: Challenge | Theme) => {
    if (!card.locked) return locked.has(card.id) ? [nb.cards.lock.inside] : []
    return [card.kind === 'theme' && card.takesCards ? nb.cards.lock.takesCards : nb.cards.lock.locked]
  }
  const cards = (theme: string | null): readonly ListCard[] =>
    board.challenges
      .filter((challenge) => challenge.theme === theme)
      .map((challenge) => ({
        id: challenge.id,
        name: nameOf(challenge),
        body: challenge.body.trim() === '' ? '' : challenge.body,
        goals: challenge.goals.map(goalWords),
        links: board.links.filter(({ from }) => from === challenge.id).map(linkWords),
        tags: [...lockOf(challenge), ...challenge.stamps.map((stamp) => nb.cards.stamp[stamp])],
        relations: relationsOf(board, challenge.id, home),
        tied: tiesOf(board, challenge.id, home),
        said: saidWords(board, challenge.id, home),
        sources: sourcesWords(board, challenge.id, home),
        sourceLinks: board.merged
          .filter(({ id }) => home(id) === challenge.id)
          .flatMap(({ id }) => board.links.filter(({ from }) => from === id).map(linkWords)),
      }))
  const free = cards(null)
  const ownHeading = board.themes.length > 0 ? nb.list.ungrouped : nb.list.heading
  return {
    parts: [
      ...(free.length > 0 ? [{ id: 'none', name: ownHeading, tags: [], said: '', cards: free }] : []),
      ...board.themes.map((theme) => ({
        id: theme.id,
        name: theme.name.trim() === '' ? nb.names.untitled : theme.name,
        tags: lockOf(theme),
        said: saidWords(board, theme.id, home),
        cards: cards(theme.id),
      })),
    ],
    records: [...board.actors.map(({ name }) => name), ...board.activities.map(({ title }) => title)]
      .map(orUntitled)
      .sort(),
    others: [],
    images: board.images.map(imageWords).sort(),
  }
}

export const imageWords = ({ alt }: { readonly alt: string }): string => alt || nb.insert.image.noAlt

/** The card that something said of a card is shown with. */
export type HomeOf = (id: string) => string

export function homesOf(board: Board): HomeOf {
  const top = shownWith(board)
  return (id) => top.get(id) ?? id
}

export const nameOf = ({ number, title }: Pick<Challenge, 'number' | 'title'>): string => {
  const words = title.trim() === '' ? nb.names.untitled : title
  return number === null ? words : `${nb.names.number({ number })} ${words}`
}

export const goalWords = (number: number): string =>
  nb.common.goal({ number, name: goal(number)?.name.nb ?? '' })

function linkWords({ indicator, fit, why }: Board['links'][number]): string {
  const t = nb.list.link
  if (indicator === 'none') return `${t.none}${why === '' ? '' : t.note({ why })}`
  const title = indicatorById(indicator)?.title.nb ?? indicator
  return `${t[fit]}: ${title}${why === '' ? '' : t.why({ why })}`
}

function relationsOf(board: Board, id: string, home: HomeOf): readonly string[] {
  const t = nb.cards.relation
  const words = board.relations.flatMap(({ meaning, from, to, why }) => {
    const [start, end] = [home(from), home(to)]
    const other = board.challenges.find((card) => card.id === (start === id ? end : start))
    if (start === end || !other || (start !== id && end !== id)) return []
    const seen = meaning === 'affects' && end === id ? 'affectedBy' : meaning
    return `${t[seen]({ other: nameOf(other) })}${why === '' ? '' : t.because({ why })}`
  })
  return words.sort()
}

const orUntitled = (name: string): string => (name.trim() === '' ? nb.names.untitled : name)

function tiesOf(board: Board, id: string, home: HomeOf): readonly string[] {
  const nameOfActor = (actor: string) => orUntitled(board.actors.find((one) => one.id === actor)?.name ?? '')
  const ties = board.actorLinks.flatMap(({ from, to, stake, note }) => {
    if (home(to) !== id) return []
    const tie = nb.actors.tiedBy[stake]({ actor: nameOfActor(from) })
    return note === '' ? tie : nb.actors.tieWithNote({ tie, note })
  })
  const planned = board.activities.flatMap(({ title, challenges }) =>
    challenges.some((one) => home(one) === id) ? nb.actorCards.planned({ name: orUntitled(title) }) : [],
  )
  return [...new Set([...ties, ...planned].map((line) => line.replace(/\s+/g, ' ')))].sort()
}

function saidWords(board: Board, id: string, home: HomeOf): string {
  const comments = board.comments.filter(({ card }) => home(card) === id)
  const open = comments.filter(({ resolved }) => !resolved).length
  const words = MARKS.flatMap((mark) => {
    const count = board.reactions.filter((one) => one.mark === mark && home(one.card) === id).length
    return count > 0 ? [nb.cards.marks({ word: nb.cards.mark[mark], count })] : []
  })
  if (comments.length > 0) words.unshift(nb.cards.comments({ count: comments.length, open }))
  return words.length > 0 ? `${SAID}${words.join(' · ')}` : ''
}

function sourcesWords(board: Board, id: string, home: HomeOf): readonly string[] {
  const sources = board.merged.filter((card) => home(card.id) === id)
  if (sources.length === 0) return []
  const names = sources.map(({ number, title }) => (number === null ? title : nb.names.number({ number })))
  return [nb.cards.merge.from({ names: listText(names, 'nb') }), ...sources.map(nameOf)]
}
