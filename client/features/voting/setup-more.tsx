import { useTexts } from '#client/session/language.ts'
import type { SetupPartProps } from './round-setup.tsx'
import { FORM_TIE_RULES } from './setup-form.ts'
import { Choice } from './setup-options.tsx'

/** What most rounds leave as it is: tie rule, when the result is shown, who votes, trial. */
export function SetupMore({ form, change }: SetupPartProps) {
  const t = useTexts()
  const words = t.setup
  const { tieRule } = words
  return (
    <details className="ds-details">
      <summary>{words.more}</summary>
      <div className="stack setup-sub">
        <fieldset className="ds-fieldset">
          <legend>{tieRule.label}</legend>
          {FORM_TIE_RULES.map((rule) => (
            <Choice
              key={rule}
              name="voting-tie-rule"
              label={tieRule[rule]}
              description={tieRule[`${rule}Help`]}
              checked={form.tieRule === rule}
              onChoose={() => change({ tieRule: rule })}
            />
          ))}
        </fieldset>
        <fieldset className="ds-fieldset">
          <legend>{words.show}</legend>
          {[false, true].map((hidden) => (
            <Choice
              key={String(hidden)}
              name="voting-show"
              label={hidden ? words.showLater : words.showAtOnce}
              checked={form.hidden === hidden}
              onChoose={() => change({ hidden })}
            />
          ))}
        </fieldset>
        <Switch
          label={words.facilitatorsVote}
          checked={form.facilitatorsVote}
          onChange={(facilitatorsVote) => change({ facilitatorsVote })}
        />
        <Switch label={words.trial} checked={form.trial} onChange={(trial) => change({ trial })} />
      </div>
    </details>
  )
}

interface SwitchProps {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

const Switch = ({ label, checked, onChange }: SwitchProps) => (
  <label className="setup-choice">
    <input
      type="checkbox"
      className="ds-input"
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
    <span>{label}</span>
  </label>
)
