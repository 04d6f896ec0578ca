import { describe, expect, it } from 'vitest'
import { applyUpdate, encodeStateAsUpdate } from 'yjs'
import { followDraft, followText } from '#client/features/own-words/follow-words.ts'
import type { WhyTaken } from '#client/session/taken-words.ts'
import { addChallenge, addTheme, deleteChallenge } from '#shared/board/commands.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { mergeChallenges } from '#shared/board/merging.ts'
import { restoreBoard } from '#shared/board/restore.ts'
import { type Peer, twoPeers } from './support.ts'

/** Two people; one has a field open on a card's title. */
function writing(title = 'Matsvinn') {
  const { me, other } = twoPeers()
  const card = addChallenge(other.edit, { title })
  const told: [WhyTaken, string][] = []
  const tell = (why: WhyTaken, text: string) => void told.push([why, text])
  const close = followText(me, card, 'title', tell)
  const write = (peer: Peer, text: string) => peer.edit.change(card, { title: text })
  return { me, other, card, told, tell, close, write }
}

describe('words that somebody else takes away', () => {
  it('are told once the field is closed, when their card is deleted', () => {
    const { me, other, card, told, close, write } = writing()
    write(me, 'Matsvinn i skolen')
    deleteChallenge(other.edit, card)
    expect(told).toEqual([])
    close()
    expect(told).toEqual([['removed', 'Matsvinn i skolen']])
  })

  it('are told when their card is merged', () => {
    const { me, other, card, told, close, write } = writing()
    const second = addChallenge(other.edit, { title: 'Kasting av mat' })
    write(me, 'Matsvinn i skolen')
    mergeChallenges(other.edit, { cards: [card, second], title: 'Mat' }, other.watch.current())
    close()
    expect(told).toEqual([['merged', 'Matsvinn i skolen']])
  })

  it('are told at once when an earlier version takes their place', () => {
    const { me, other, told, close, write } = writing()
    const then = newBoardDoc()
    applyUpdate(then, encodeStateAsUpdate(other.doc))
    write(me, 'Mye Matsvinn i skolen')
    restoreBoard(other.edit, then)
    expect(told).toEqual([['replaced', 'Mye Matsvinn i skolen']])
    close()
    expect(told).toHaveLength(1)
  })

  it('are told when a version from before their card is brought back', () => {
    const { me, other, told, close, write } = writing()
    write(me, 'Matsvinn i skolen')
    restoreBoard(other.edit, newBoardDoc())
    close()
    expect(told).toEqual([['removed', 'Matsvinn i skolen']])
  })

  it('are not told while others write beside them, nor correct a letter', () => {
    const { me, other, told, close, write } = writing()
    write(me, 'Matsvinn i skoln')
    write(other, 'Mye Matsvinn i skoln')
    write(other, 'Mye Matsvinn i skolen')
    write(other, 'Mye svinn i skolen')
    close()
    expect(told).toEqual([])
  })

  it('are not told when this person did it, wrote nothing, or the card came back', () => {
    const own = writing()
    own.write(own.me, 'Matsvinn i skolen')
    deleteChallenge(own.me.edit, own.card)
    own.close()
    expect(own.told).toEqual([])

    const silent = writing()
    deleteChallenge(silent.other.edit, silent.card)
    silent.close()
    expect(silent.told).toEqual([])

    const back = writing()
    back.write(back.me, 'Matsvinn i skolen')
    back.other.undo.stopCapturing()
    deleteChallenge(back.other.edit, back.card)
    back.other.undo.undo()
    back.close()
    expect(back.told).toEqual([])
  })

  it('are those of a theme’s name too, and of what has not been sent', () => {
    const { me, other, card, told, tell } = writing()
    const theme = addTheme(other.edit, { name: 'Mat' })
    const closeName = followText(me, theme, 'name', tell)
    let comment = ''
    const closeDraft = followDraft(me, card, () => comment, tell)
    me.edit.change(theme, { name: 'Mat og svinn' })
    comment = 'Særlig på sykehjemmene'
    other.edit.remove(theme)
    deleteChallenge(other.edit, card)
    closeName()
    closeDraft()
    expect(told).toEqual([
      ['removed', 'Mat og svinn'],
      ['removed', 'Særlig på sykehjemmene'],
    ])
  })
})
