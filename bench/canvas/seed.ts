import type { BoardEdit } from '#shared/board/edit.ts'
import { CATALOGUE_VERSION } from '#shared/catalogue/version.ts'
import type { Id } from '#shared/kernel/ids.ts'
import type { Person } from '../../test/support/person.ts'
import { remotePerson, stockClient } from '../../test/support/remote.ts'
import { until } from '../sync/party.ts'
import { CARD, CHALLENGES, GROUP_SIZE, groupCorner, groupsOf, type SceneCard, sceneOf } from './scene.ts'

export interface Seeded {
  readonly workshop: string
  readonly code: string
  readonly owner: Person
}

/** Cards per message: what a server takes at once is bounded. */
const PORTION = 50

/** Makes a workshop with a board of so many cards, through the server as any client would. */
export async function seed(url: string, cards: number): Promise<Seeded> {
  const owner = remotePerson(url)
  const { id, code } = await owner.create({ title: 'Bench' })
  await owner.command(id, { type: 'start' })
  const client = stockClient(url, id, owner.cookie)
  await client.synced
  await until(() => client.saved() > 0, 'the board is not open')
  const before = client.saved()
  const scene = sceneOf(cards)
  let messages = 0
  const write = (work: () => void) => {
    client.edit.batch(work)
    messages += 1
  }
  write(() => {
    for (let group = 0; group < groupsOf(cards); group++) addGroup(client.edit, group, cards)
  })
  for (let from = 0; from < cards; from += PORTION) {
    write(() => {
      for (const [i, card] of scene.slice(from, from + PORTION).entries()) {
        addCard(client.edit, card, from + i, cards)
      }
    })
  }
  await until(() => client.saved() >= before + messages, 'the board is not saved')
  client.close()
  return { workshop: id, code, owner }
}

const INDICATOR = 'no-001'

const numbered = (index: number) => String(index).padStart(20, '0')

export const challengeId = (index: number): Id<'chl'> => `chl_${numbered(index)}`

const themeId = (group: number): Id<'clu'> => `clu_${numbered(group)}`

const depth = (index: number) => `a${String(index).padStart(5, '0')}V`

function addGroup(edit: BoardEdit, group: number, cards: number): void {
  const place = { ...groupCorner(group, cards), rotation: 0, parent: null }
  const look = { colour: 'grey', size: GROUP_SIZE, z: depth(group), order: group } as const
  edit.create({ kind: 'theme', id: themeId(group), name: `Tema ${group + 1}`, place, ...look })
}

function addCard(edit: BoardEdit, card: SceneCard, index: number, cards: number): void {
  const { title, body, group } = card
  const corner = groupCorner(group, cards)
  const place = { x: card.x - corner.x, y: card.y - corner.y, rotation: 0, parent: themeId(group) }
  const z = depth(index)
  if (index >= CHALLENGES) {
    const props = { ...CARD, text: body === '' ? title : `${title}\n${body}`, colour: 'grey' }
    edit.create({ kind: 'shape', id: `shp_${numbered(index)}`, type: 'memo', props, opacity: 1, place, z })
    return
  }
  const id = challengeId(index)
  const goals = index % 2 === 0 ? [1 + (index % 17)] : []
  edit.create({
    kind: 'challenge',
    id,
    title,
    body,
    goals,
    targets: [],
    colour: 'yellow',
    size: CARD,
    place,
    z,
    order: index,
  })
  if (index % 4 > 0) return
  const tie = { from: id, indicator: INDICATOR, version: CATALOGUE_VERSION, fit: 'yes' } as const
  edit.create({ kind: 'link', id: `lnk_${numbered(index)}`, ...tie, why: '' })
}
