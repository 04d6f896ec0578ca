import { useTexts } from '#client/session/language.ts'

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

export type ColourName = 'yellow' | 'green' | 'blue' | 'orange' | 'violet' | 'red' | 'grey' | 'black'
