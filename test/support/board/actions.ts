import fc from 'fast-check'
import * as command from '#shared/board/commands.ts'
import { takeApart } from '#shared/board/merged.ts'
import { mergeChallenges } from '#shared/board/merging.ts'
import { COLOURS, MARKS, RELATION_MEANINGS } from '#shared/board/records.ts'
import { relate } from '#shared/board/relations.ts'
import { addComment, toggleReaction } from '#shared/board/remarks.ts'
import { idOf } from './ids.ts'
import type { Network, Peer } from './peers.ts'

/**
 * One thing that happens in a workshop. `a` and `b` pick what it happens to among what is there, so that a case
 * stays meaningful when it is made smaller.
 */
export interface Action {
  readonly peer: number
  readonly name: keyof typeof ACTIONS
  readonly a: number
  readonly b: number
  readonly text: string
}

type Act = (peer: Peer, action: Action, fresh: () => number, network: Network) => void

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)]

const ACTIONS = {
  write: ({ edit, watch }, { a, text }, fresh) => {
    const theme = a % 3 === 0 ? null : (pick(watch.current().themes, a)?.id ?? null)
    command.addChallenge(edit, { id: idOf('chl', fresh()), title: text, theme }, watch.current())
  },
  makeTheme: ({ edit }, { text }, fresh) => command.addTheme(edit, { id: idOf('clu', fresh()), name: text }),
  retitle: ({ edit, watch }, { a, b, text }) => {
    const card = pick(watch.current().challenges, a)
    if (!card) return
    const at = b % (card.title.length + 1)
    edit.change(card.id, { title: card.title.slice(0, at) + text + card.title.slice(at + (b % 3)) })
  },
  tag: ({ edit, watch }, { a, b }) => {
    const card = pick(watch.current().challenges, a)
    if (card) edit.change(card.id, { goals: [(b % 17) + 1], colour: pick(COLOURS, b) ?? 'grey' })
  },
  drag: ({ edit, watch }, { a, b }) => {
    const card = pick([...watch.current().challenges, ...watch.current().themes], a)
    if (card) edit.change(card.id, { place: { ...card.place, x: b, y: a } })
  },
  group: ({ edit, watch }, { a, b }) => {
    const { challenges, themes } = watch.current()
    const card = pick(challenges, a)
    if (card) command.moveToTheme(edit, card.id, pick([null, ...themes.map(({ id }) => id)], b) ?? null)
  },
  nest: ({ edit, watch }, { a, b }) => {
    const { themes } = watch.current()
    const [inner, outer] = [pick(themes, a), pick(themes, b)]
    if (inner && outer) edit.change(inner.id, { place: { ...inner.place, parent: outer.id } })
  },
  order: ({ edit, watch }, { a, b }) => {
    const card = pick(watch.current().challenges, a)
    if (card) command.moveInList(edit, card.id, b % 2 === 0 ? -1 : 1)
  },
  deleteCard: ({ edit, watch }, { a }) => {
    const card = pick(watch.current().challenges, a)
    if (card) command.deleteChallenge(edit, card.id)
  },
  deleteTheme: ({ edit, watch }, { a }) => {
    const theme = pick(watch.current().themes, a)
    if (theme) command.deleteTheme(edit, theme.id)
  },
  link: ({ edit, watch }, { a, b, text }, fresh) => {
    const from = pick(watch.current().challenges, a)?.id
    const indicator = pick(['sdg:11.6.2', 'u4ssc:EN.EN.1', 'none'], b) ?? 'none'
    const draft = { indicator, version: '1', fit: 'partly', why: text } as const
    if (from) command.linkIndicator(edit, { from, ...draft }, watch.current(), idOf('lnk', fresh()))
  },
  draw: ({ edit }, { a, b, text }, fresh) => {
    const place = { x: a, y: b, rotation: 0, parent: null }
    const id = idOf('shp', fresh())
    edit.create({ kind: 'shape', id, type: 'draw', props: { text }, opacity: 1, z: 'a0', place })
  },
  merge: ({ edit, watch }, { a, b }) => {
    const { challenges } = watch.current()
    const cards = [pick(challenges, a), pick(challenges, b)].flatMap((card) => (card ? [card.id] : []))
    mergeChallenges(edit, { cards }, watch.current())
  },
  takeApart: ({ edit, watch }, { a }) => {
    const into = pick(watch.current().merged, a)?.mergedInto
    if (into) takeApart(edit, into, watch.current())
  },
  relate: ({ edit, watch }, { a, b, text }) => {
    const { challenges } = watch.current()
    const [from, to] = [pick(challenges, a)?.id, pick(challenges, b)?.id]
    const meaning = pick(RELATION_MEANINGS, a + b) ?? 'related'
    if (from && to) relate(edit, { meaning, from, to, why: text }, watch.current())
  },
  comment: ({ edit, watch }, { a, b, text }) => {
    const card = pick(watch.current().challenges, a)?.id
    if (card) addComment(edit, { card, text: text || '?', at: b }, watch.current())
  },
  react: ({ edit, watch, doc }, { a, b }) => {
    const card = pick([...watch.current().challenges, ...watch.current().themes], a)?.id
    const mark = pick(MARKS, b) ?? 'idea'
    if (card) toggleReaction(edit, { seat: String(doc.clientID), card, mark }, watch.current())
  },
  lock: ({ edit, watch }, { a, b }) => {
    const card = pick([...watch.current().challenges, ...watch.current().themes], a)
    if (card) edit.change(card.id, { locked: b % 2 === 0, takesCards: b % 3 === 0 })
  },
  undo: ({ undo }) => void undo.undo(),
  redo: ({ undo }) => void undo.redo(),
  hear: (peer, { a }, _, network) => network.deliver(peer, a),
  lose: (peer, { a }, _, network) => network.lose(peer, a),
  reconnect: (peer, { a }, _, network) => {
    const other = pick(network.peers, a)
    if (other && other !== peer) network.reconnect(peer, other)
  },
} as const satisfies Record<string, Act>

const names = Object.keys(ACTIONS) as Action['name'][]

/** Hearing from others is what makes a history; without it, everybody would work alone. */
const name = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...names) },
  { weight: 3, arbitrary: fc.constant('hear' as const) },
)

/** What happens in one workshop, in order. */
export const historyOf = (peers: number): fc.Arbitrary<Action[]> =>
  fc.array(
    fc.record({
      peer: fc.nat(peers - 1),
      name,
      a: fc.nat(99),
      b: fc.nat(99),
      text: fc.constantFrom('', 'a', 'Støy', 'vann 🌊', '👩‍🌾', ' i Åsgårdstrand'),
    }),
    { maxLength: 80, size: 'max' },
  )

/** What is on the board when it begins, so that most of what happens happens to something. */
export function beginTogether({ peers, settle }: Network, fresh: () => number): void {
  const { edit } = peers[0]!
  const themes = ['Avfall', 'Transport'].map((text) =>
    command.addTheme(edit, { id: idOf('clu', fresh()), name: text }),
  )
  for (const theme of [...themes, ...themes, null, null]) {
    command.addChallenge(edit, { id: idOf('chl', fresh()), title: 'Mye matsvinn', theme })
  }
  settle()
}

/** Does it. `fresh` gives numbers for ids that nobody has used. */
export const act = (network: Network, action: Action, fresh: () => number): void =>
  (ACTIONS[action.name] as Act)(network.peers[action.peer]!, action, fresh, network)
