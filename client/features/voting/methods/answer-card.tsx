import { type ReactNode, useId } from 'react'
import { useTexts } from '#client/session/language.ts'
import type { RoundOption } from '#shared/domain/voting/round.ts'
import { OptionFigures, OptionText } from '../option-text.tsx'

interface AnswerCardProps {
  readonly option: RoundOption
  readonly isAnswered: boolean
  /** Takes back what was answered; the focus goes back to the card. */
  readonly onTakeBack: () => void
  readonly children: ReactNode
}

/** One challenge with its questions, and the way to leave it unanswered again: a radio button has none. */
export function AnswerCard({ option, isAnswered, onTakeBack, children }: AnswerCardProps) {
  const t = useTexts()
  const id = useId()
  return (
    <li className="ballot-option ballot-wide" data-chosen={isAnswered || undefined}>
      {/* biome-ignore lint/a11y/useSemanticElements: a card with several questions, each a fieldset of its own */}
      <div role="group" aria-labelledby={id} tabIndex={-1} className="stack answer-card">
        <OptionText option={option} id={id} />
        <OptionFigures option={option} />
        {children}
        {isAnswered && (
          <button
            type="button"
            className="ds-button answer-back"
            data-variant="tertiary"
            data-size="sm"
            aria-label={t.methods.takeBackOf({ title: option.title })}
            onClick={(event) => {
              event.currentTarget.closest<HTMLElement>('[role=group]')?.focus()
              onTakeBack()
            }}
          >
            {t.methods.takeBack}
          </button>
        )}
      </div>
    </li>
  )
}
