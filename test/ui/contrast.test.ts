import { describe, expect, it } from 'vitest'
import { DARK_PAPERS, INKS } from '#client/canvas/colours.ts'
import { PAPERS } from '#shared/export/board-picture/colours.ts'
import { contrast, mix } from '../support/contrast.ts'
import { SCHEMES, type Scheme, token } from '../support/tokens.ts'

const TEXT = 4.5
const MARK = 3

type Pair = readonly [front: string, back: string]

const ds = (name: string) => `--ds-color-${name}`
const neutral = (name: string) => ds(`neutral-${name}`)

/** What pages, panels, dialogs and menus are of. */
const GROUNDS = ['background-default', 'background-tinted', 'surface-default', 'surface-tinted'].map(neutral)
const TONES = ['accent', 'brand1', 'danger', 'info', 'success', 'warning'] as const
const COLOURS = Object.keys(PAPERS) as (keyof typeof PAPERS)[]
const SEATS = [0, 1, 2, 3, 4, 5, 6, 7]

const pairs = (fronts: readonly string[], backs: readonly string[]): readonly Pair[] =>
  fronts.flatMap((front) => backs.map((back) => [front, back] as const))

const TEXTS: readonly Pair[] = [
  ...pairs(['text-default', 'text-subtle'].map(neutral), GROUNDS),
  ...pairs([neutral('text-default')], ['surface-hover', 'surface-active'].map(neutral)),
  ...pairs([neutral('base-contrast-default')], ['base-default', 'base-hover', 'base-active'].map(neutral)),
  ...TONES.flatMap((tone) => {
    const own = (name: string) => ds(`${tone}-${name}`)
    return [
      ...pairs(
        [own('text-default')],
        ['surface-default', 'surface-tinted', 'surface-hover', 'surface-active'].map(own),
      ),
      ...pairs([own('text-default'), own('text-subtle')], GROUNDS),
      ...pairs([own('text-subtle')], ['surface-default', 'surface-tinted', 'surface-hover'].map(own)),
      ...pairs([own('base-contrast-default')], ['base-default', 'base-hover', 'base-active'].map(own)),
    ]
  }),
  ...pairs([ds('accent-text-default'), ds('accent-text-subtle')], [ds('accent-background-tinted')]),
  ...COLOURS.flatMap((colour) =>
    pairs(['--paper-ink', '--paper-ink-subtle'], [`${colour} --paper`, `${colour} theme`]),
  ),
  ['--paper-ink', '--board-label'],
  ['--paper-ink-patch', '--paper-ink'],
  ...pairs(['--stamp', '--stamp-urgent', '--stamp-agreed', '--stamp-follow-up'], ['--board-label']),
  ...pairs(['--relation-related', '--relation-conflicts', '--relation-affects'], ['--board-label']),
  ...SEATS.map((seat) => ['--seat-ink', `--seat-${seat}`] as const),
  ...Object.keys(INKS).map((ink) => [`ink ${ink}`, '--board'] as const),
]

const MARKS: readonly Pair[] = [
  ...pairs([neutral('border-default'), neutral('border-strong')], GROUNDS),
  ...TONES.flatMap((tone) =>
    pairs(
      [ds(`${tone}-border-default`), ds(`${tone}-border-strong`)],
      [...GROUNDS, ds(`${tone}-surface-tinted`)],
    ),
  ),
  ...pairs([ds('accent-base-default'), ds('danger-base-default')], [...GROUNDS, '--board']),
  ...pairs([ds('focus-outer')], [...GROUNDS, '--board']),
  ...COLOURS.flatMap((colour) =>
    pairs([`${colour} --edge`], [`${colour} --paper`, `${colour} theme`, '--board', ...GROUNDS]),
  ),
  ...pairs(['--relation-related', '--relation-conflicts', '--relation-affects'], ['--board']),
  ...SEATS.map((seat) => [`--seat-${seat}`, '--board'] as const),
  ...pairs(
    [ds('accent-base-default')],
    COLOURS.map((colour) => `${colour} --paper`),
  ),
]

const INK_AT: Readonly<Record<Scheme, 0 | 1>> = { light: 0, dark: 1 }

/** A token, the ink of a colour as `ink red`, or a theme's ground as `red theme`. */
function colourOf(name: string, scheme: Scheme): string {
  const [first = '', second = ''] = name.split(' ')
  if (first === 'ink') return INKS[second as keyof typeof INKS][INK_AT[scheme]]
  if (second === 'theme') return mix(token(`${first} --paper`, scheme), 0.38, token('--board-under', scheme))
  return token(name, scheme)
}

const tooPale = (scheme: Scheme, all: readonly Pair[], least: number) =>
  all
    .map(([front, back]) => ({
      front,
      back,
      ratio: contrast(colourOf(front, scheme), colourOf(back, scheme)),
    }))
    .filter(({ ratio }) => ratio < least)
    .map(({ front, back, ratio }) => `${front} on ${back}: ${ratio.toFixed(2)}`)

describe('colours', () => {
  it.each(SCHEMES)('[A4] of text can be read in the %s scheme', (scheme) => {
    expect(tooPale(scheme, TEXTS, TEXT)).toEqual([])
  })

  it.each(SCHEMES)('[A4] of marks can be told from what they lie on in the %s scheme', (scheme) => {
    expect(tooPale(scheme, MARKS, MARK)).toEqual([])
  })

  it('[A6] of papers are the same with styles and without', () => {
    for (const colour of COLOURS) {
      const styled = (scheme: Scheme) => ({
        paper: token(`${colour} --paper`, scheme),
        edge: token(`${colour} --edge`, scheme),
      })
      expect({ light: PAPERS[colour], dark: DARK_PAPERS[colour] }).toEqual({
        light: styled('light'),
        dark: styled('dark'),
      })
    }
  })
})
