import { type FormEvent, useId, useState } from 'react'
import { useTexts } from '#client/session/language.ts'
import { TEXT_LIMITS } from '#shared/board/limits.ts'
import { cleanLine } from '#shared/kernel/text.ts'
import { useList } from './list-context.ts'

/** A button that becomes a field for the new theme's name. The focus goes to the theme that was made. */
export function NewTheme() {
  const texts = useTexts()
  const t = texts.listTools.newTheme
  const { actions, focus } = useList()
  const [name, setName] = useState<string>()
  const id = useId()
  if (name === undefined) {
    return (
      <button type="button" className="ds-button" data-variant="secondary" onClick={() => setName('')}>
        {t.open}
      </button>
    )
  }
  const add = (event: FormEvent) => {
    event.preventDefault()
    const clean = cleanLine(name)
    if (clean === '') return
    focus.goTo(actions.addTheme(clean))
    setName(undefined)
  }
  return (
    <form className="row board-list-name" onSubmit={add}>
      <div className="ds-field">
        <label className="ds-label" htmlFor={id}>
          {t.label}
        </label>
        <input
          id={id}
          className="ds-input"
          // biome-ignore lint/a11y/noAutofocus: the person has just pressed the button that this field replaces
          autoFocus
          maxLength={TEXT_LIMITS.themeName}
          value={name}
          onChange={({ target }) => setName(target.value)}
          onKeyDown={({ key }) => key === 'Escape' && setName(undefined)}
        />
      </div>
      <button type="submit" className="ds-button">
        {t.add}
      </button>
      <button type="button" className="ds-button" data-variant="tertiary" onClick={() => setName(undefined)}>
        {texts.common.cancel}
      </button>
    </form>
  )
}
