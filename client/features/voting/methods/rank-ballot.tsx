import { useRef } from 'react'
import { useTexts } from '#client/session/language.ts'
import { announce } from '#client/ui/live-region.tsx'
import type { ChoicesOf } from '#shared/domain/voting/ballot.ts'
import { BallotFrame, type BallotProps } from '../ballot-frame.tsx'
import { addPlace, movePlace, ranking, removePlace } from '../drafts/rank.ts'
import type { HeldBallotOf } from '../use-ballot.ts'
import { RankOption } from './rank-option.tsx'
import { RankedList } from './ranked-list.tsx'

/** V1. A ballot of places: one chooses so many challenges and puts them in order, by buttons alone. */
export function RankBallot(props: BallotProps<HeldBallotOf<'rank'>>) {
  const t = useTexts()
  const words = t.methods.rank
  const { session, view, round } = props.ballot
  const { places } = round.method
  const heading = useRef<HTMLHeadingElement>(null)
  const order = ranking(view.choices)
  const left = places - order.length
  const titleOf = (id: string) => round.options.find((option) => option.id === id)?.title ?? ''

  /** Changes the order as it is now, and says where the option has come. */
  const put = (option: string, change: (choices: ChoicesOf['rank']) => ChoicesOf['rank'] | undefined) => {
    const choices = change(session.view.get().choices)
    if (!choices) return
    session.change(choices)
    const title = titleOf(option)
    const place = choices[option]
    const left = places - Object.keys(choices).length
    const said = place === undefined ? words.removed({ title }) : words.placed({ title, place })
    announce(`${said} ${left === 0 ? words.full : words.left({ left, places })}`)
  }

  return (
    <BallotFrame
      {...props}
      rules={words.rules({ places })}
      left={words.left({ left, places })}
      full={left === 0 ? words.full : undefined}
    >
      {(options) => (
        <>
          <section className="stack rank-own">
            <h3 className="ballot-title" ref={heading} tabIndex={-1}>
              {words.own}
            </h3>
            <RankedList
              options={order.flatMap((id) => round.options.find((option) => option.id === id) ?? [])}
              onMove={(id, by) => put(id, (choices) => movePlace(choices, id, by))}
              onRemove={(id) => put(id, (choices) => removePlace(choices, id))}
              onEmptied={() => heading.current?.focus()}
            />
          </section>
          <ul className="list-plain ballot-options" aria-label={t.voting.ballot.options}>
            {options.map((option) => (
              <RankOption
                key={option.id}
                option={option}
                place={view.choices[option.id]}
                next={left > 0 ? order.length + 1 : undefined}
                onAdd={() => put(option.id, (choices) => addPlace(places, choices, option.id))}
                onRemove={() => put(option.id, (choices) => removePlace(choices, option.id))}
              />
            ))}
          </ul>
        </>
      )}
    </BallotFrame>
  )
}
