import { describe, expect, it } from 'vitest'
import { relationInWords } from '#client/features/cards/relation-words.ts'
import { NOTHING_SAID, saidOf } from '#client/features/cards/said-of.ts'
import { addChallenge, linkIndicator } from '#shared/board/commands.ts'
import { mergeChallenges } from '#shared/board/merging.ts'
import { relate } from '#shared/board/relations.ts'
import { addComment, toggleReaction } from '#shared/board/remarks.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { actionsOf, twoPeers } from './support.ts'

function setting() {
  const { me, other } = twoPeers()
  const [a, b, c] = ['Kø', 'Køer', 'Støv'].map((title) => addChallenge(me.edit, { title })) as [
    `chl_${string}`,
    `chl_${string}`,
    `chl_${string}`,
  ]
  return { me, other, list: actionsOf(me), a, b, c, board: () => me.watch.current() }
}

describe('what the list says about a card', () => {
  it('[L2] [B26] names a relation from both sides', () => {
    const { me, a, b, c, board } = setting()
    relate(me.edit, { meaning: 'affects', from: a, to: c, why: 'biler virvler det opp' })
    relate(me.edit, { meaning: 'conflicts', from: b, to: c })
    const words = (id: string) =>
      (saidOf(board()).get(id) ?? NOTHING_SAID).relations.map((one) => relationInWords(one, nb)).sort()
    expect(words(a)).toEqual(['Påvirker Støv – fordi biler virvler det opp'])
    expect(words(b)).toEqual(['Står i motstrid til Støv'])
    expect(words(c)).toEqual(['Påvirkes av Kø – fordi biler virvler det opp', 'Står i motstrid til Køer'])
  })

  it('[L2] [V19] shows what was said of merged cards with the card that came of them', () => {
    const { me, list, a, b, c, board } = setting()
    addComment(me.edit, { card: a, text: 'Ja', at: 1 })
    toggleReaction(me.edit, { seat: 'sea_1', card: b, mark: 'idea' })
    linkIndicator(me.edit, { from: b, indicator: 'none', version: '1', fit: 'yes', why: '' })
    relate(me.edit, { meaning: 'related', from: a, to: b })
    relate(me.edit, { meaning: 'affects', from: a, to: c })
    const merged = mergeChallenges(me.edit, { cards: [a, b] })!
    const said = saidOf(board()).get(merged)!
    expect(said).toMatchObject({ comments: 1, open: 1, marks: [{ mark: 'idea', count: 1 }] })
    expect(said.sources.map(({ challenge, links }) => [challenge.title, links.length])).toEqual([
      ['Kø', 0],
      ['Køer', 1],
    ])
    // what tied the two together says nothing any more
    expect(said.relations.map(({ meaning, other }) => [meaning, other.title])).toEqual([['affects', 'Støv']])
    list.takeApart(board().challenges.find(({ id }) => id === merged)!)
    expect(list.said.at(-1)).toBe('Kø er tatt fra hverandre. Du kan angre.')
    expect(saidOf(board()).get(a)?.relations).toHaveLength(2)
  })

  it('is the very same while nothing about it has changed', () => {
    const { me, a, b, board } = setting()
    addComment(me.edit, { card: a, text: 'Ja', at: 1 })
    const before = saidOf(board())
    addComment(me.edit, { card: b, text: 'Nei', at: 2 })
    const after = saidOf(board(), before)
    expect(after.get(a)).toBe(before.get(a))
    expect(after.get(b)?.comments).toBe(1)
  })

  it('[F17] locking is said, and undone like anything else', () => {
    const { list, a, board } = setting()
    const card = () => board().challenges.find(({ id }) => id === a)!
    list.lock(card(), true)
    expect(card().locked).toBe(true)
    expect(list.said.at(-1)).toBe('Kø er låst.')
    list.undo()
    expect(card().locked).toBe(false)
  })
})
