import { useTexts } from '#client/session/language.ts'
import { MOST_COMPARISONS, type TableValue } from '#shared/domain/statbank/mapping.ts'

interface AreaChoicesProps {
  readonly areas: readonly TableValue[]
  readonly chosen: readonly string[]
  readonly onChange: (codes: readonly string[]) => void
}

/** Chooses larger areas to compare with. */
export function AreaChoices({ areas, chosen, onChange }: AreaChoicesProps) {
  const t = useTexts().statbank.dialog
  const isFull = chosen.length >= MOST_COMPARISONS
  return (
    <fieldset className="ds-fieldset">
      <legend className="ds-label">{t.areas}</legend>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section className="statbank-areas" aria-label={t.areas} tabIndex={0}>
        {areas.map(({ code, label }) => {
          const isChosen = chosen.includes(code)
          return (
            <label key={code} className="row">
              <input
                type="checkbox"
                className="ds-input"
                checked={isChosen}
                disabled={isFull && !isChosen}
                onChange={() => onChange(isChosen ? chosen.filter((one) => one !== code) : [...chosen, code])}
              />
              {label}
            </label>
          )
        })}
      </section>
    </fieldset>
  )
}
