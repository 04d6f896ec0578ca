import * as Y from 'yjs'
import { appendToBoard, SERVER_CLIENT } from '#server/store/repositories/board-log.ts'
import { paths } from '#shared/api/paths.ts'
import { addChallenge } from '#shared/board/commands.ts'
import { metaOf, newBoardDoc } from '#shared/board/document.ts'
import { type BoardEdit, editBoard } from '#shared/board/edit.ts'
import { CATALOGUE_VERSION } from '#shared/catalogue/version.ts'
import type { Id } from '#shared/kernel/ids.ts'
import { newId } from '#shared/kernel/ids.ts'
import type { TestApp } from '../test/support/app.ts'
import { joinMore } from '../test/support/gathering.ts'
import type { Person } from '../test/support/person.ts'

/** Puts so many cards with text on a board that nobody has opened yet, and what `more` adds to them. */
export async function writeCards(
  { store }: TestApp,
  workshop: string,
  count: number,
  more: (edit: BoardEdit, cards: readonly Id<'chl'>[]) => void,
): Promise<readonly Id<'chl'>[]> {
  const doc = newBoardDoc()
  const edit = editBoard(doc, null)
  const cards = Array.from({ length: count }, (_, index) => {
    const card = addChallenge(edit, {
      title: `Utfordring ${index + 1} med en tittel av vanlig lengde`,
      body: 'Slik merker vi det. '.repeat(25),
      goals: [1 + (index % 17)],
    })
    edit.change(card, { number: index + 1 })
    return card
  })
  metaOf(doc).set('lastNumber', count)
  more(edit, cards)
  await store.write(
    appendToBoard(workshop as Id<'wrk'>, {
      updates: [{ seq: 1, update: Y.encodeStateAsUpdate(doc) }],
      authors: [],
      clients: [{ client: doc.clientID, seat: SERVER_CLIENT }],
    }),
  )
  return cards
}

/** An indicator for a card, with a reason. */
export const addLink = (edit: BoardEdit, from: Id<'chl'>, number: number): void =>
  edit.create({
    ...{ kind: 'link', id: newId('lnk'), from, indicator: `no-${String(number).padStart(3, '0')}` },
    ...{ version: CATALOGUE_VERSION, fit: 'partly', why: 'Den måler nesten det samme. '.repeat(5) },
    ...{ chainStep: null, use: null, owner: '', confirmed: null },
  })

/** Three closed votes on all cards, by ten people. */
export async function holdVotes(server: TestApp, me: Person, { id, code }: { id: string; code: string }) {
  const voters = await joinMore(server, code, 10)
  for (let n = 0; n < 3; n++) {
    const round = await me.open(id, { question: `Hva er viktigst, omgang ${n + 1}?` })
    for (const [index, voter] of voters.entries())
      await voter.vote(id, round.id, { [round.options[0]!.id]: 1, [round.options[index + 1]!.id]: 2 })
    await me.post(paths.closeRound(id, round.id))
  }
}
