import { useTexts } from '#client/session/language.ts'
import { challengeName } from '#shared/export/words.ts'
import type { SetupPartProps } from './round-setup.tsx'
import { type Candidate, chosenCandidates, type SetupForm } from './setup-form.ts'

interface SetupOptionsProps extends SetupPartProps {
  readonly challenges: readonly Candidate[]
  readonly themes: readonly { readonly id: string; readonly name: string }[]
  readonly isTied: boolean
}

/** Which challenges are voted on: all, those of a theme, or a selection. */
export function SetupOptions({ form, change, faults, challenges, themes, isTied }: SetupOptionsProps) {
  const t = useTexts()
  const words = t.setup
  const isMissing = faults.includes('noneSelected')
  const scopes: readonly (readonly [SetupForm['scope'], string])[] = [
    ['all', words.all({ count: challenges.length })],
    ...(themes.length > 0 ? [['theme', words.theme] as const] : []),
    ['selection', words.selection],
  ]
  const choose = (scope: SetupForm['scope']) =>
    change(scope === 'theme' && form.theme === '' ? { scope, theme: themes[0]?.id ?? '' } : { scope })
  return (
    <fieldset className="ds-fieldset">
      <legend>{words.options}</legend>
      {scopes.map(([scope, label]) => (
        <Choice
          key={scope}
          name="voting-scope"
          label={label}
          checked={form.scope === scope}
          invalid={isMissing}
          onChoose={() => choose(scope)}
        />
      ))}
      {form.scope === 'theme' && (
        <ThemeChoice form={form} change={change} challenges={challenges} themes={themes} />
      )}
      {form.scope === 'selection' && (
        <Selection form={form} change={change} challenges={challenges} isTied={isTied} />
      )}
      {isMissing && <p className="ds-validation-message">{words.noneSelected}</p>}
    </fieldset>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly description?: string
  readonly checked: boolean
  readonly invalid?: boolean
  readonly onChoose: () => void
}

/** One radio button with its label, and what it means where that is not plain. */
export function Choice({ name, label, description, checked, invalid = false, onChoose }: ChoiceProps) {
  return (
    <label className="setup-choice">
      <input
        type="radio"
        className="ds-input"
        name={name}
        checked={checked}
        aria-invalid={invalid || undefined}
        onChange={onChoose}
      />
      <span>
        {label}
        {description && <span className="small muted setup-help">{description}</span>}
      </span>
    </label>
  )
}

function ThemeChoice({ form, change, challenges, themes }: Omit<SetupOptionsProps, 'faults' | 'isTied'>) {
  const t = useTexts()
  const words = t.setup
  const countIn = (theme: string) => challenges.filter((card) => (card.theme ?? '') === theme).length
  return (
    <label className="setup-sub stack">
      <span className="ds-label">{words.themeLabel}</span>
      <select
        className="ds-input"
        value={form.theme}
        onChange={(event) => change({ theme: event.currentTarget.value })}
      >
        {themes.map(({ id, name }) => (
          <option key={id} value={id}>
            {words.themeOption({ name, count: countIn(id) })}
          </option>
        ))}
        {countIn('') > 0 && (
          <option value="">{words.themeOption({ name: words.noTheme, count: countIn('') })}</option>
        )}
      </select>
    </label>
  )
}

function Selection({ form, change, challenges, isTied }: Omit<SetupOptionsProps, 'faults' | 'themes'>) {
  const t = useTexts()
  const words = t.setup
  const toggle = (id: string) => {
    const selected = new Set(form.selected)
    if (!selected.delete(id)) selected.add(id)
    change({ selected })
  }
  const count = chosenCandidates(form, challenges).length
  return (
    <div className="setup-sub stack">
      {isTied && <p className="small">{words.tied}</p>}
      <div className="row">
        <span role="status">{words.selected({ count })}</span>
        <button
          type="button"
          className="ds-button"
          data-variant="tertiary"
          onClick={() => change({ selected: new Set(count === 0 ? challenges.map(({ id }) => id) : []) })}
        >
          {count === 0 ? words.selectAll : words.selectNone}
        </button>
      </div>
      <ul className="list-plain setup-list">
        {challenges.map((challenge) => (
          <li key={challenge.id}>
            <label className="setup-choice">
              <input
                type="checkbox"
                className="ds-input"
                checked={form.selected.has(challenge.id)}
                onChange={() => toggle(challenge.id)}
              />
              <span>{challengeName(challenge)}</span>
            </label>
          </li>
        ))}
      </ul>
    </div>
  )
}
