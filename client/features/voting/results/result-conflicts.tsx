import { useTexts } from '#client/session/language.ts'
import type { RoundOption } from '#shared/domain/voting/round.ts'
import { nameOf } from '../conflicts.tsx'
import { Fold } from './fold.tsx'

/** LK6. What was said to conflict when the round opened, each pair once. */
export function ResultConflicts({ options }: { readonly options: readonly RoundOption[] }) {
  const t = useTexts()
  const words = t.ballots.conflict
  const said = new Set<string>()
  const pairs = options.flatMap((option) =>
    (option.conflicts ?? []).flatMap((conflict) => {
      const ends = [option, conflict].map((one) => nameOf(one, t))
      const key = ends.toSorted().join()
      if (said.has(key)) return []
      said.add(key)
      const [one = '', other = ''] = ends
      return [{ key, text: words.between({ one, other }), why: conflict.why }]
    }),
  )
  return (
    <Fold title={words.heading} isMade>
      <ul>
        {pairs.map(({ key, text, why }) => (
          <li key={key}>
            {text}
            {why !== '' && words.why({ why })}
          </li>
        ))}
      </ul>
    </Fold>
  )
}
