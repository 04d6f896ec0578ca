import type { TLShape } from 'tldraw'
import { useTexts } from '#client/session/language.ts'
import type { Colour } from '#shared/board/records.ts'
import { isCardType } from '../binding/to-record.ts'

interface ColoursProps<C extends string> {
  readonly colours: readonly C[]
  readonly chosen: C | undefined
  readonly onChoose: (colour: C) => void
}

/** The colours to choose from, each with its name; the chosen one has a mark. */
export function Colours<C extends ColourName>({ colours, chosen, onChoose }: ColoursProps<C>) {
  const t = useTexts().canvas
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's
    <div className="canvas-colours" role="group" aria-label={t.selection.colour}>
      {colours.map((colour) => (
        <button
          key={colour}
          type="button"
          className="canvas-button canvas-colour"
          aria-label={t.colours[colour]}
          aria-pressed={colour === chosen}
          title={t.colours[colour]}
          onClick={() => onChoose(colour)}
        >
          <span className="canvas-swatch" data-colour={colour} />
        </button>
      ))}
    </div>
  )
}

/** Those of the shapes that are paper in one of the board's colours: cards, themes and notes. */
export const papersOf = (shapes: readonly TLShape[]): readonly TLShape[] =>
  shapes.filter(({ type }) => isCardType(type) || type === 'frame' || type === 'memo')

/** The colour that all of these have. */
export function colourOf(papers: readonly TLShape[]): Colour | undefined {
  const [first, ...others] = papers.map(({ props }) => (props as { readonly colour?: Colour }).colour)
  return others.every((colour) => colour === first) ? first : undefined
}

export type ColourName = 'yellow' | 'green' | 'blue' | 'orange' | 'violet' | 'red' | 'grey' | 'black'
