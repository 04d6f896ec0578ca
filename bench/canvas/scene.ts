/** What lies on the board, the same for both canvases: cards in groups, with a gap between the groups. */

export interface SceneCard {
  readonly x: number
  readonly y: number
  readonly title: string
  /** Empty for two of three. */
  readonly body: string
  /** Which group of cards it lies in. */
  readonly group: number
}

/** Cards beyond this number are free notes on our board: a board may not have more challenges. */
export const CHALLENGES = 1000

export const GROUP = { columns: 6, rows: 5, step: { x: 288, y: 234 }, head: 72, pad: 24, gap: 144 } as const

const PER_GROUP = GROUP.columns * GROUP.rows

export const GROUP_SIZE = {
  w: GROUP.columns * GROUP.step.x + GROUP.pad,
  h: GROUP.rows * GROUP.step.y + GROUP.head + GROUP.pad,
} as const

const TITLES = [
  'Mange eldre bor alene',
  'Bussen går for sjelden til at folk lar bilen stå',
  'Matsvinn på skolene',
  'For få lærlingplasser i bygda',
  'Overvann i sentrum når det regner mye',
]
const BODY = 'De som bor lengst unna, kommer seg ikke til byen. Vi vet ikke hvor mange det gjelder.'

/** Where group number `group` has its corner, of so many cards in all. */
export function groupCorner(group: number, cards: number): { readonly x: number; readonly y: number } {
  const perRow = Math.ceil(Math.sqrt(Math.ceil(cards / PER_GROUP)))
  return {
    x: (group % perRow) * (GROUP_SIZE.w + GROUP.gap),
    y: Math.floor(group / perRow) * (GROUP_SIZE.h + GROUP.gap),
  }
}

/** The size of our cards; the library's notes are squares as high as that. */
export const CARD = { w: 240, h: 186 } as const

export const groupsOf = (cards: number): number => Math.ceil(cards / PER_GROUP)

export const sceneOf = (cards: number): readonly SceneCard[] =>
  Array.from({ length: cards }, (_, i) => {
    const group = Math.floor(i / PER_GROUP)
    const corner = groupCorner(group, cards)
    const place = i % PER_GROUP
    return {
      x: corner.x + GROUP.pad + (place % GROUP.columns) * GROUP.step.x,
      y: corner.y + GROUP.head + Math.floor(place / GROUP.columns) * GROUP.step.y,
      title: `${TITLES[i % TITLES.length]} ${i}`,
      body: i % 3 === 0 ? BODY : '',
      group,
    }
  })
