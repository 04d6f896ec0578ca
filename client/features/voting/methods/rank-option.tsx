import { useId } from 'react'
import { useTexts } from '#client/session/language.ts'
import { announce } from '#client/ui/live-region.tsx'
import type { RoundOption } from '#shared/domain/voting/round.ts'
import { OptionFigures, OptionText } from '../option-text.tsx'

interface RankOptionProps {
  readonly option: RoundOption
  /** The place that it has, from 1; undefined without one. */
  readonly place: number | undefined
  /** The place that it would get; undefined when all are taken. */
  readonly next: number | undefined
  readonly onAdd: () => void
  readonly onRemove: () => void
}

/** A challenge that can be given a place. Its button stays where it is, so that the focus does too. */
export function RankOption({ option, place, next, onAdd, onRemove }: RankOptionProps) {
  const words = useTexts().methods.rank
  const id = useId()
  const isOn = place !== undefined
  const { title } = option
  const label = isOn
    ? words.removeOf({ title })
    : next === undefined
      ? words.add({ title })
      : words.addAs({ title, place: next })
  return (
    <li className="ballot-option" data-chosen={isOn || undefined}>
      <OptionText option={option} id={id} />
      <div className="rank-choice">
        {isOn && <p className="strong small">{words.place({ place })}</p>}
        <button
          type="button"
          className="ds-button rank-button"
          data-variant={isOn ? 'tertiary' : 'secondary'}
          aria-label={label}
          aria-disabled={(!isOn && next === undefined) || undefined}
          onClick={() => (isOn ? onRemove() : next === undefined ? announce(words.full) : onAdd())}
        >
          {isOn ? words.remove : words.choose}
        </button>
      </div>
      <OptionFigures option={option} />
    </li>
  )
}
