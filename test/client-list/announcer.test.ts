import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Level, levelOf } from '#client/features/board-list/announce-level.ts'
import { announceOthers } from '#client/features/board-list/announcer.ts'
import {
  addChallenge,
  addImage,
  addTheme,
  deleteChallenge,
  linkIndicator,
  moveToTheme,
} from '#shared/board/commands.ts'
import { mergeChallenges } from '#shared/board/merging.ts'
import { relate } from '#shared/board/relations.ts'
import { addComment, toggleReaction } from '#shared/board/remarks.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { twoPeers } from './support.ts'

function listen(level: Level) {
  const { me, other } = twoPeers()
  const said: string[] = []
  const chosen = { level }
  const stop = announceOthers({
    doc: me.doc,
    watch: me.watch,
    level: () => chosen.level,
    texts: () => nb,
    say: (sentence) => said.push(sentence),
  })
  return { me, other, said, chosen, stop }
}

describe('what is read out of others’ changes', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('[L6] is one summary of what comes together', () => {
    const { other, said } = listen('summary')
    const id = addChallenge(other.edit, { title: 'Overvann' })
    addChallenge(other.edit, { title: 'Matsvinn' })
    linkIndicator(other.edit, { from: id, indicator: 'no-001', version: '1', fit: 'yes', why: '' })
    vi.advanceTimersByTime(1500)
    expect(said).toEqual(['2 nye utfordringer, 1 ny kobling.'])
  })

  it('[L6] comes at most once in ten seconds', () => {
    const { other, said } = listen('summary')
    for (let second = 0; second < 30; second++) {
      addChallenge(other.edit, { title: `Nummer ${second}` })
      vi.advanceTimersByTime(1000)
    }
    expect(said.length).toBeGreaterThanOrEqual(2)
    expect(said.length).toBeLessThanOrEqual(3)
  })

  it('[L6] counts comments, relations, merged cards and images in the same summary, and leaves reactions to the eye', () => {
    const { other, said } = listen('summary')
    const [card, second, third] = ['a', 'b', 'c'].map((title) => addChallenge(other.edit, { title }))
    vi.advanceTimersByTime(12_000)
    said.length = 0
    const board = () => other.watch.current()
    relate(other.edit, { meaning: 'related', from: card!, to: second!, why: '' }, board())
    addComment(other.edit, { card: card!, text: 'Enig', at: 1 }, board())
    toggleReaction(other.edit, { seat: 'seat', card: card!, mark: 'agree' }, board())
    addImage(other.edit, { hash: 'a'.repeat(64), width: 40, height: 30, alt: 'Torget' })
    mergeChallenges(other.edit, { cards: [second!, third!], title: 'd' }, board())
    vi.advanceTimersByTime(1500)
    expect(said).toHaveLength(1)
    for (const part of ['1 ny forbindelse', '1 ny kommentar', '1 nytt bilde', '2 slått sammen'])
      expect(said[0]).toContain(part)
    vi.advanceTimersByTime(20_000)
    expect(said).toHaveLength(1)
  })

  it('[L6] says each by its name when all is chosen, and nothing when it is off', () => {
    const { other, said, chosen } = listen('all')
    addChallenge(other.edit, { title: 'Overvann' })
    addTheme(other.edit, { name: 'Sentrum' })
    vi.advanceTimersByTime(1500)
    expect(said).toEqual(['Ny: Overvann. Nytt tema: Sentrum.'])
    chosen.level = 'off'
    addChallenge(other.edit, { title: 'Matsvinn' })
    vi.advanceTimersByTime(20_000)
    expect(said).toHaveLength(1)
  })

  it('is silent about one’s own doings and about cards that only lie elsewhere on the canvas', () => {
    const { me, other, said } = listen('summary')
    const id = addChallenge(me.edit, { title: 'Overvann' })
    other.edit.change(id, { place: { x: 900, y: 40, rotation: 0, parent: null } })
    vi.advanceTimersByTime(20_000)
    expect(said).toEqual([])
  })

  it('does not tell of what came and went', () => {
    const { other, said } = listen('summary')
    deleteChallenge(other.edit, addChallenge(other.edit, { title: 'Overvann' }))
    vi.advanceTimersByTime(20_000)
    expect(said).toEqual([])
  })

  it('counts moves, changes, links and deletions apart', () => {
    const { me, other, said } = listen('summary')
    const theme = addTheme(me.edit, { name: 'Sentrum' })
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((title) => addChallenge(me.edit, { title }))
    moveToTheme(other.edit, a!, theme)
    other.edit.change(b!, { goals: [11] })
    deleteChallenge(other.edit, c!)
    linkIndicator(other.edit, { from: d!, indicator: 'no-001', version: '1', fit: 'yes', why: '' })
    vi.advanceTimersByTime(1500)
    expect(said).toEqual(['1 ny kobling, 1 flyttet, 1 endret, 1 slettet.'])
  })

  it('stops', () => {
    const { other, said, stop } = listen('summary')
    addChallenge(other.edit, { title: 'Overvann' })
    stop()
    vi.advanceTimersByTime(20_000)
    expect(said).toEqual([])
  })
})

describe('levelOf', () => {
  it('is a summary unless something else was chosen', () => {
    expect(levelOf(undefined)).toBe('summary')
    expect(levelOf('loud')).toBe('summary')
    expect(levelOf('off')).toBe('off')
  })
})
