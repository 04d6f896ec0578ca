import fc from 'fast-check'
import { actorLinkId } from '#shared/board/actor-link-id.ts'
import type {
  Activity,
  Actor,
  ActorLink,
  Binding,
  Challenge,
  FreeShape,
  Json,
  Place,
  Stake,
  Theme,
} from '#shared/board/records.ts'
import { idOf } from '../support/board/ids.ts'

/** Records as the canvas reads them, for its tests. */

export const at = (x: number, y: number, parent: string | null = null, rotation = 0): Place => ({
  x,
  y,
  rotation,
  parent,
})

export const challengeOf = (n: number, over: Partial<Challenge> = {}): Challenge => ({
  kind: 'challenge',
  id: idOf('chl', n),
  number: n,
  title: `Utfordring ${n}`,
  body: '',
  goals: [11],
  targets: ['11.6'],
  theme: null,
  colour: 'yellow',
  size: { w: 240, h: 160 },
  place: at(0, 0),
  z: 'a1',
  order: n,
  locked: false,
  stamps: [],
  mergedInto: null,
  ...over,
})

export const actorOf = (n: number, over: Partial<Actor> = {}): Actor => ({
  kind: 'actor',
  id: idOf('acr', n),
  name: `Aktør ${n}`,
  category: 'voluntary',
  offers: '',
  needs: '',
  state: 'suggested',
  colour: 'blue',
  size: { w: 240, h: 160 },
  place: at(0, 0),
  z: 'a1',
  order: n,
  locked: false,
  ...over,
})

export const activityOf = (n: number, over: Partial<Activity> = {}): Activity => ({
  kind: 'activity',
  id: idOf('act', n),
  title: `Aktivitet ${n}`,
  challenges: [],
  who: '',
  where: '',
  owner: '',
  due: null,
  colour: 'green',
  size: { w: 240, h: 160 },
  place: at(0, 0),
  z: 'a1',
  order: n,
  locked: false,
  ...over,
})

export function actorLinkOf(from: number, to: ActorLink['to'], stake: Stake): ActorLink {
  const ends = { from: idOf('acr', from), to }
  return { kind: 'actorLink', id: actorLinkId(ends) ?? idOf('acl', 0), ...ends, stake, note: 'Har lokaler' }
}

export const themeOf = (n: number, over: Partial<Theme> = {}): Theme => ({
  kind: 'theme',
  id: idOf('clu', n),
  name: `Tema ${n}`,
  colour: 'green',
  size: { w: 560, h: 420 },
  place: at(0, 0),
  z: 'a1',
  order: n,
  locked: false,
  takesCards: false,
  ...over,
})

export const shapeOf = (n: number, over: Partial<FreeShape> = {}): FreeShape => ({
  kind: 'shape',
  id: idOf('shp', n),
  type: 'memo',
  props: { w: 200, h: 120, text: 'Husk', colour: 'grey' },
  opacity: 1,
  locked: false,
  place: at(0, 0),
  z: 'a1',
  ...over,
})

export const bindingOf = (n: number, from: string, to: string): Binding => ({
  kind: 'binding',
  id: idOf('bnd', n),
  type: 'arrow',
  from,
  to,
  props: { terminal: 'start', isPrecise: false },
})

/** A whole number of hundredths: what a record keeps of a coordinate. */
export const anyCoordinate = fc.integer({ min: -1e7, max: 1e7 }).map((n) => n / 100)

export const anyWords = fc.string({ unit: 'grapheme', maxLength: 40 })

/** Any JSON at all, as somebody could put it on the clipboard or into a record. */
export const anyJson: fc.Arbitrary<Json> = fc.jsonValue({ maxDepth: 6 }).map((value) => value as Json)
