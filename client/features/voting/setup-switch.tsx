interface SwitchProps {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

/** A check box with its label. */
export const Switch = ({ label, checked, onChange }: SwitchProps) => (
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
