import { challengeName, nameOfCard, themeName } from '#client/ui/card-names.ts'
import type { BoardChange, RecordChange } from '#shared/board/change.ts'
import type { Activity, Actor, Board, Challenge } from '#shared/board/records.ts'
import type { Texts } from '#shared/i18n/texts.ts'

type What =
  | 'added'
  | 'changed'
  | 'moved'
  | 'removed'
  | 'merged'
  | 'linked'
  | 'related'
  | 'commented'
  | 'locked'
  | 'themes'
  | 'actors'
  | 'activities'
  | 'pictures'

type NewsTexts = Pick<Texts, 'names' | 'news'>

/** Which records others did something to since the last summary; each counts once, by what matters most. */
export type OthersNews = ReadonlyMap<string, { readonly what: What; readonly name: string }>

export const NOTHING: OthersNews = new Map()

const ORDER: readonly What[] = [
  'added',
  'themes',
  'actors',
  'activities',
  'pictures',
  'linked',
  'related',
  'commented',
  'moved',
  'changed',
  'merged',
  'locked',
  'removed',
]

/** What makes something that may be changed and deleted before it has been told. */
const MADE: ReadonlySet<What> = new Set(['added', 'themes', 'actors', 'activities'])

/** How many single changes are read out before the rest is counted. */
const READ_OUT = 5

/** `news` with what one transaction of others did; `before` and `after` are the board around it. */
export function noteChange(
  news: OthersNews,
  change: BoardChange,
  before: Board,
  after: Board,
  t: NewsTexts,
): OthersNews {
  const noted = new Map(news)
  for (const record of change.records) {
    const happened = whatHappened(record, before, after, t)
    if (!happened) continue
    const earlier = noted.get(happened.id)
    if (earlier && MADE.has(earlier.what) && happened.what === 'removed') noted.delete(happened.id)
    else if (earlier && MADE.has(earlier.what)) noted.set(happened.id, { ...earlier, name: happened.name })
    else noted.set(happened.id, happened)
  }
  return noted
}

interface Happened {
  readonly id: string
  readonly what: What
  readonly name: string
}

function whatHappened(change: RecordChange, before: Board, after: Board, t: NewsTexts): Happened | undefined {
  const { record: id } = change
  const is = (candidate: { readonly id: string }) => candidate.id === id
  const old = before.challenges.find(is)
  const now = after.challenges.find(is)
  if (now) {
    const what = old ? whatChanged(old, now) : 'added'
    return what && { id, what, name: challengeName(now, t.names) }
  }
  if (old) {
    const isMerged = after.merged.some(is)
    return { id, what: isMerged ? 'merged' : 'removed', name: challengeName(old, t.names) }
  }
  const wasRecord = recordsIn(before).find(is)
  const record = recordsIn(after).find(is)
  if (record) {
    const what = wasRecord ? whatChangedOfRecord(wasRecord, record) : recordMade(record)
    return what && { id, what, name: nameOfCard(record, t.names) }
  }
  if (wasRecord) return { id, what: 'removed', name: nameOfCard(wasRecord, t.names) }
  const [wasTheme, isTheme] = [before.themes.find(is), after.themes.find(is)]
  if (wasTheme && isTheme) {
    return wasTheme.locked === isTheme.locked
      ? undefined
      : { id, what: 'locked', name: themeName(isTheme, t.names) }
  }
  const about = change.action === 'create' ? whatIsSaid(id, after) : undefined
  const card = about && [...after.challenges, ...after.actors].find((one) => one.id === about.card)
  if (card) return { id, what: about.what, name: nameOfCard(card, t.names) }
  const image = change.action === 'create' ? after.images.find(is) : undefined
  if (image) return { id, what: 'pictures', name: image.alt || t.names.untitled }
  const theme = change.action === 'create' ? after.themes.find(is) : undefined
  if (theme) return { id, what: 'themes', name: themeName(theme, t.names) }
  return undefined
}

/** A new link, relation or comment, and the card that it is about. Reactions are for the eye: there are many. */
function whatIsSaid(id: string, { links, relations, comments, actorLinks }: Board) {
  const is = (candidate: { readonly id: string }) => candidate.id === id
  const link = links.find(is)
  if (link) return { what: 'linked', card: link.from } as const
  const relation = [...relations, ...actorLinks].find(is)
  if (relation) return { what: 'related', card: relation.from } as const
  const comment = comments.find(is)
  return comment && ({ what: 'commented', card: comment.card } as const)
}

const recordsIn = ({ actors, activities }: Board): readonly (Actor | Activity)[] => [...actors, ...activities]

const recordMade = ({ kind }: Actor | Activity): What => (kind === 'actor' ? 'actors' : 'activities')

/** What an actor or an activity says; where it lies on the canvas says nothing. */
const spoken = ({ place, z, size, colour, order, locked, ...said }: Actor | Activity): string =>
  JSON.stringify(said)

function whatChangedOfRecord(old: Actor | Activity, now: Actor | Activity): What | undefined {
  if (spoken(old) !== spoken(now)) return 'changed'
  if (old.locked !== now.locked) return 'locked'
  return old.order === now.order ? undefined : 'moved'
}

/** A card that only lies somewhere else on the canvas has not changed for who reads the list. */
function whatChanged(old: Challenge, now: Challenge): What | undefined {
  const isSame =
    old.title === now.title &&
    old.body === now.body &&
    String(old.goals) === String(now.goals) &&
    String(old.targets) === String(now.targets)
  if (!isSame) return 'changed'
  if (old.locked !== now.locked) return 'locked'
  return old.theme !== now.theme || old.order !== now.order ? 'moved' : undefined
}

/** The news as one sentence: counted («2 nye utfordringer, 1 flyttet.») or, when asked for all, one by one. */
export function inWords(news: OthersNews, level: 'all' | 'summary', t: NewsTexts): string {
  const entries = [...news.values()]
  if (level === 'all') {
    const single = entries.slice(0, READ_OUT).map(({ what, name }) => `${one(what, name, t)}.`)
    const rest = entries.length - single.length
    return [...single, ...(rest > 0 ? [`${t.news.further({ count: rest })}.`] : [])].join(' ')
  }
  const counted = ORDER.flatMap((what) => {
    const count = entries.filter((entry) => entry.what === what).length
    return count === 0 ? [] : [t.news[what]({ count })]
  })
  return counted.length === 0 ? '' : `${counted.join(', ')}.`
}

const ONE = {
  added: 'oneAdded',
  changed: 'oneChanged',
  moved: 'oneMoved',
  removed: 'oneRemoved',
  linked: 'oneLinked',
  merged: 'oneMerged',
  related: 'oneRelated',
  commented: 'oneCommented',
  locked: 'oneLocked',
  themes: 'oneTheme',
  actors: 'oneActor',
  activities: 'oneActivity',
  pictures: 'onePicture',
} as const satisfies Readonly<Record<What, keyof Texts['news']>>

const one = (what: What, name: string, t: NewsTexts): string => t.news[ONE[what]]({ name })
