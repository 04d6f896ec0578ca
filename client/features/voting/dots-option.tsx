import { useId } from 'react'
import { useTexts } from '#client/session/language.ts'
import { Drawing, Icon } from '#client/ui/icon.tsx'
import { announce } from '#client/ui/live-region.tsx'
import type { RoundOption } from '#shared/domain/voting/round.ts'
import { OptionFigures, OptionText } from './option-text.tsx'

const MINUS = 'M5 12h14'

interface DotsOptionProps {
  readonly option: RoundOption
  readonly dots: number
  readonly maximum: number
  readonly left: number
  readonly onAdd: () => void
  readonly onRemove: () => void
}

/**
 * One challenge on the ballot. The buttons are never switched off, only said to be without effect: a button that
 * is disabled under a finger or a keyboard takes the focus with it.
 */
export function DotsOption({ option, dots, maximum, left, onAdd, onRemove }: DotsOptionProps) {
  const t = useTexts()
  const id = useId()
  const { ballot } = t.voting
  const isFull = dots >= maximum
  const whyNot = isFull ? ballot.atMaximum({ maximum }) : left === 0 ? ballot.usedAll : undefined
  return (
    <li className="ballot-option" data-chosen={dots > 0 || undefined}>
      <OptionText option={option} id={id} />
      {/* biome-ignore lint/a11y/useSemanticElements: two buttons and a number are no fieldset of a form */}
      <div className="ballot-taps" role="group" aria-labelledby={id}>
        <button
          type="button"
          className="ballot-tap"
          aria-label={ballot.remove({ title: option.title })}
          aria-disabled={dots === 0}
          onClick={() => dots > 0 && onRemove()}
        >
          <Drawing line={MINUS} />
        </button>
        <span className="ballot-dots numeric">
          <span aria-hidden="true">{dots}</span>
          <span className="visually-hidden">{ballot.given({ dots })}</span>
        </span>
        <button
          type="button"
          className="ballot-tap"
          aria-label={ballot.add({ title: option.title })}
          aria-disabled={whyNot !== undefined}
          onClick={() => (whyNot === undefined ? onAdd() : announce(whyNot))}
        >
          <Icon name="plus" />
        </button>
      </div>
      {isFull && <p className="small ballot-full">{ballot.atMaximum({ maximum })}</p>}
      <OptionFigures option={option} />
    </li>
  )
}
