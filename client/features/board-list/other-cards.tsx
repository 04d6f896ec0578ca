import { memo, useMemo } from 'react'
import { useTexts } from '#client/session/language.ts'
import { cardName } from '#client/ui/card-names.ts'
import type { Board } from '#shared/board/records.ts'
import { shapesInWords } from './shapes-in-words.ts'

/** What else lies on the canvas (L2), in words: what is not of the domain. */
export const OtherCards = memo(function OtherCards({ board }: { readonly board: Board }) {
  const texts = useTexts()
  const t = texts.list
  const shapes = useMemo(
    () => shapesInWords(board, (id) => cardName(board, id, texts.names), t.shape),
    [board, t, texts],
  )
  const unknown = board.faults.filter(({ code }) => code === 'unknownKind').length
  return (
    <>
      {unknown > 0 && <p>{texts.canvas.notices.unreadable({ count: unknown })}</p>}
      {shapes.length > 0 && <PlainSection heading={t.shapes} help={t.shapesHelp} items={shapes} />}
    </>
  )
})

interface PlainSectionProps {
  readonly heading: string
  readonly help?: string
  readonly items: readonly { readonly id: string; readonly words: string }[]
}

function PlainSection({ heading, help, items }: PlainSectionProps) {
  return (
    <section className="board-list-section">
      <div className="board-list-section-head">
        <h2 className="ds-heading" data-size="xs">
          {heading}
        </h2>
      </div>
      {help && <p className="muted small">{help}</p>}
      <ul className="board-list-others">
        {items.map(({ id, words }) => (
          <li key={id}>{words}</li>
        ))}
      </ul>
    </section>
  )
}
