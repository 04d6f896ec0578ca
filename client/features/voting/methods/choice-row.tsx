import { useId } from 'react'
import './methods.css'

interface ChoiceRowProps<V extends string> {
  readonly legend: string
  /** Hides the legend from sight where the card says the same. */
  readonly isLegendHidden?: boolean
  /** What each choice is called, and what stands on it where that is shorter. */
  readonly choices: readonly { readonly value: V; readonly label: string; readonly short?: string }[]
  readonly chosen: V | undefined
  readonly onChoose: (value: V) => void
  /** Words at both ends of the scale that the choices with something short on them make. */
  readonly ends?: readonly [string, string]
}

/** One question with a few answers: radio buttons large enough for thumbs. */
export function ChoiceRow<V extends string>(props: ChoiceRowProps<V>) {
  const { legend, isLegendHidden = false, choices, chosen, onChoose, ends } = props
  const name = useId()
  const button = ({ value, label, short }: (typeof choices)[number]) => (
    <label key={value} className="pick-choice" data-short={short !== undefined || undefined}>
      <input
        type="radio"
        name={name}
        checked={chosen === value}
        aria-label={short === undefined ? undefined : label}
        onChange={() => onChoose(value)}
      />
      <span aria-hidden={short !== undefined || undefined}>{short ?? label}</span>
    </label>
  )
  return (
    <fieldset className="pick">
      <legend className={isLegendHidden ? 'visually-hidden' : 'pick-legend'}>{legend}</legend>
      <div className="pick-row">
        {choices.filter(({ short }) => short !== undefined).map(button)}
        {ends && (
          <p className="pick-ends small muted" aria-hidden="true">
            <span>{ends[0]}</span>
            <span>{ends[1]}</span>
          </p>
        )}
        {choices.filter(({ short }) => short === undefined).map(button)}
      </div>
    </fieldset>
  )
}
