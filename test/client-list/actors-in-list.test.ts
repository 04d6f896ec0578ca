import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { mayEditRecord, mayTie } from '#client/features/actors/actor-rules.ts'
import { tieOfActor, tieOfOther } from '#client/features/actors/tie-words.ts'
import { announceOthers } from '#client/features/board-list/announcer.ts'
import { type Filter, NO_FILTER } from '#client/features/board-list/filter.ts'
import { holdList } from '#client/features/board-list/held-list.ts'
import { isRecordFound } from '#client/features/board-list/record-filter.ts'
import { followText } from '#client/features/own-words/follow-words.ts'
import { textsOf } from '#client/session/texts-of.ts'
import { addActivity, addActor, deleteWithLinks, linkActor } from '#shared/board/actors.ts'
import type { RecordChange } from '#shared/board/change.ts'
import { addChallenge, addTheme } from '#shared/board/commands.ts'
import { judge, ORDINARY } from '#shared/board/policy.ts'
import type { RecordKind } from '#shared/board/records.ts'
import { EDIT_SCOPES } from '#shared/domain/step-kind.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { actionsOf, type Peer, twoPeers } from './support.ts'

const nameOne = ({ edit }: Peer, name: string) => addActor(edit, { name, category: 'business' })

describe('actors and activities in the list', () => {
  it('[L5] [MO1] those of others wait while the list is held, and what they delete stays as it read', () => {
    const { me, other } = twoPeers()
    const list = holdList(me.doc, me.watch)
    list.subscribe(() => {})
    const first = nameOne(me, 'Biblioteket')
    list.hold(true)
    nameOne(other, 'NAV')
    addActivity(other.edit, { title: 'Åpne et lokale', challenges: [] })
    const shown = () => list.get().outline.map(({ theme, ids }) => [theme, ids.length])
    expect(shown()).toEqual([
      [null, 0],
      ['actors', 1],
    ])
    expect(list.get().news).toEqual({ added: 2, changed: true })
    deleteWithLinks(other.edit, first)
    expect(list.get().gone.get(first)).toMatchObject({ kind: 'actor', name: 'Biblioteket' })
    list.update()
    expect(shown()).toEqual([
      [null, 0],
      ['actors', 1],
      ['activities', 1],
    ])
    expect(list.get().gone.size).toBe(0)
  })

  it('[L3] actors come after the themes, then activities', () => {
    const { me } = twoPeers()
    const list = holdList(me.doc, me.watch)
    list.subscribe(() => {})
    const activity = addActivity(me.edit, { title: 'Åpne et lokale', challenges: [] })
    const actor = nameOne(me, 'NAV')
    const theme = addTheme(me.edit, { name: 'Sentrum' })
    expect(list.get().outline).toEqual([
      { theme: null, ids: [] },
      { theme, ids: [] },
      { theme: 'actors', ids: [actor] },
      { theme: 'activities', ids: [activity] },
    ])
  })

  it('[L5] what one adds oneself shows at once, also while others’ wait', () => {
    const { me, other } = twoPeers()
    const list = holdList(me.doc, me.watch)
    list.subscribe(() => {})
    list.hold(true)
    nameOne(other, 'NAV')
    const mine = nameOne(me, 'Biblioteket')
    expect(list.get().outline.at(-1)).toEqual({ theme: 'actors', ids: [mine] })
  })

  it('[L1] [B14] move up and down among their own kind', () => {
    const { me } = twoPeers()
    const list = actionsOf(me)
    addChallenge(me.edit, { title: 'Kø' })
    const [, , last] = ['A', 'B', 'C'].map((name) => nameOne(me, name))
    list.moveInList(last!, -1)
    expect(me.watch.current().actors.map(({ name }) => name)).toEqual(['A', 'C', 'B'])
    expect(list.said.at(-1)).toBe('Plass 2 av 3.')
  })

  it('[L7] [MO2] deleting is one step that takes the links along, and undo brings both back', () => {
    const { me } = twoPeers()
    const list = actionsOf(me)
    const challenge = addChallenge(me.edit, { title: 'Kø' })
    const actor = nameOne(me, 'NAV')
    linkActor(me.edit, { from: actor, to: challenge, stake: 'hasMeans' })
    list.drop(actor, 'Slettet: NAV.', () => deleteWithLinks(me.edit, actor))
    expect(me.watch.current()).toMatchObject({ actors: [], actorLinks: [] })
    expect(list.removed).toEqual(['Slettet: NAV.'])
    list.undo()
    expect(me.watch.current()).toMatchObject({ actors: [{ id: actor }], actorLinks: [{ from: actor }] })
  })

  it('[L6] those of others are read out by what they are, and links by their actor', () => {
    vi.useFakeTimers()
    const { me, other } = twoPeers()
    const challenge = addChallenge(me.edit, { title: 'Kø' })
    const said: string[] = []
    const level = { now: 'summary' as 'summary' | 'all' }
    announceOthers({
      doc: me.doc,
      watch: me.watch,
      level: () => level.now,
      texts: () => nb,
      say: (sentence) => said.push(sentence),
    })
    const actor = nameOne(other, 'NAV')
    addActivity(other.edit, { title: 'Ringe rundt', challenges: [challenge] })
    other.edit.change(actor, { offers: 'Veiledere' })
    vi.advanceTimersByTime(12_000)
    level.now = 'all'
    linkActor(other.edit, { from: actor, to: challenge, stake: 'both' })
    other.edit.change(actor, { place: { x: 900, y: 900, rotation: 0, parent: null } })
    vi.advanceTimersByTime(12_000)
    deleteWithLinks(other.edit, actor)
    vi.advanceTimersByTime(12_000)
    vi.useRealTimers()
    expect(said).toEqual(['1 ny aktør, 1 ny aktivitet.', 'Ny forbindelse: NAV.', 'Slettet: NAV.'])
  })

  it('[MO2] a link reads from both of its ends, with why', () => {
    const { me } = twoPeers()
    const challenge = addChallenge(me.edit, { title: 'Tomme lokaler' })
    const [actor, second] = [nameOne(me, 'Gårdeierne'), nameOne(me, '')]
    linkActor(me.edit, { from: actor, to: challenge, stake: 'affected', note: 'eier lokalene' })
    linkActor(me.edit, { from: actor, to: second, stake: 'worksWith' })
    const board = me.watch.current()
    const read = board.actorLinks.map((link) => [tieOfActor(board, link, nb), tieOfOther(board, link, nb)])
    expect(read).toContainEqual([
      'Berøres av Tomme lokaler: eier lokalene',
      'Gårdeierne berøres: eier lokalene',
    ])
    expect(read).toContainEqual(['Samarbeider med Uten tekst', 'Gårdeierne samarbeider'])
  })

  it('[L5] words in a field of an actor that somebody else deletes are offered to be copied', () => {
    const { me, other } = twoPeers()
    const actor = nameOne(me, 'NAV')
    const taken: string[] = []
    const close = followText(me, actor, 'offers', (why, text) => taken.push(`${why}: ${text}`))
    me.edit.change(actor, { offers: 'To veiledere' })
    other.edit.change(actor, { needs: 'Lokaler' })
    deleteWithLinks(other.edit, actor)
    close()
    expect(taken).toEqual(['removed: To veiledere'])
  })

  it('a search finds them by all that they say, and neither by goal nor among chosen cards', () => {
    const { me } = twoPeers()
    addActor(me.edit, { name: 'NAV', category: 'state', offers: 'Veiledere', needs: 'Lokaler' })
    addActivity(me.edit, { title: 'Åpne dørene', challenges: [], where: 'Torget', owner: 'Næringssjef' })
    const { actors, activities } = me.watch.current()
    const found = (text: string, more: Partial<Filter> = {}) =>
      [...actors, ...activities].filter((one) => isRecordFound(one, { ...NO_FILTER, text, ...more })).length
    expect(
      ['nav', 'LOKAL', 'veil', 'apne', 'åpne', 'torg næring', 'bibliotek'].map((text) => found(text)),
    ).toEqual([1, 1, 1, 0, 1, 1, 0])
    expect(found('nav', { goal: 8 })).toBe(0)
    expect(found('nav', { cards: [] })).toBe(0)
  })

  it('every text of them is among those that are kept when the server refuses them', () => {
    const { me } = twoPeers()
    const actor = addActor(me.edit, { name: 'n', category: 'state', offers: 'o', needs: 'e' })
    const activity = addActivity(me.edit, { title: 't', challenges: [], who: 'w', where: 'h', owner: 'f' })
    linkActor(me.edit, { from: actor, to: activity, stake: 'both', note: 'y' })
    expect([...textsOf(me.watch.current()).values()].sort().join('')).toBe('efhnotwy')
  })

  it('nothing is offered that the server would refuse', () => {
    const { me } = twoPeers()
    const challenge = addChallenge(me.edit, { title: 'Kø' })
    const actor = nameOne(me, 'NAV')
    const link = linkActor(me.edit, { from: actor, to: challenge, stake: 'both' })!
    const board = me.watch.current()
    const kinds: Readonly<Record<string, RecordKind>> = { acr: 'actor', acl: 'actorLink', chl: 'challenge' }
    const kindBefore = (id: string) => kinds[id.slice(0, 3)]
    const anyRights = fc.record({
      mayWrite: fc.boolean(),
      mayEdit: fc.constantFrom(...EDIT_SCOPES),
      mayMove: fc.boolean(),
      mayLink: fc.boolean(),
      mayLock: fc.constant(false),
      mayConfirm: fc.boolean(),
      isLocked: fc.constant(false),
    })
    fc.assert(
      fc.property(anyRights, fc.boolean(), fc.boolean(), (rights, isMyActor, isMyCard) => {
        const isMine = (id: string) => (id === actor ? isMyActor : id === challenge && isMyCard)
        const context = { ...ORDINARY, rights, isAuthor: isMine, kindBefore, count: () => 1 }
        const allows = (...records: Partial<RecordChange>[]) =>
          judge({ records: records as RecordChange[], outside: false }, context) === undefined
        const about = [actor, challenge]
        const tie = { record: link, kind: 'actorLink', fields: ['note'], about } as const
        const edit = { record: actor, kind: 'actor', action: 'edit', fields: ['offers', 'category'] } as const
        expect(mayEditRecord(board, actor, rights, isMine)).toBe(allows(edit))
        expect(mayTie(rights, isMine, actor, challenge)).toBe(allows({ ...tie, action: 'edit' }))
        if (!mayEditRecord(board, actor, rights, isMine)) return
        expect(allows({ ...edit, action: 'delete', fields: [] }, { ...tie, action: 'delete' })).toBe(true)
        expect(allows({ ...edit, fields: ['order'] })).toBe(true)
      }),
    )
  })
})
