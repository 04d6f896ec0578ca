import { type ReactNode, useState } from 'react'
import './door.css'

interface ToldCheckboxProps {
  /** As the server has it. */
  readonly checked: boolean
  /** Tells the server; whether it took it. */
  readonly onChange: (checked: boolean) => Promise<boolean>
  readonly label?: string
  readonly children: ReactNode
}

/** A switch that the server keeps: it shows what was chosen at once, and goes back when that is refused. */
export function ToldCheckbox({ checked, onChange, label, children }: ToldCheckboxProps) {
  const [chosen, setChosen] = useState<{ readonly from: boolean; readonly to: boolean }>()
  // what the server says last counts
  const isUnderWay = chosen !== undefined && chosen.from === checked
  const change = async (to: boolean) => {
    setChosen({ from: checked, to })
    if (!(await onChange(to))) setChosen(undefined)
  }
  return (
    <label className="door-check">
      <input
        type="checkbox"
        className="ds-input"
        aria-label={label}
        checked={isUnderWay ? chosen.to : checked}
        onChange={(event) => void change(event.currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  )
}
