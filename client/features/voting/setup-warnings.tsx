import { useMemo, useState } from 'react'
import { keyOfPair, type Pair } from '#client/features/cards/alike.ts'
import { useTexts } from '#client/session/language.ts'
import { readSetting, writeSetting } from '#client/session/settings.ts'
import { announce } from '#client/ui/live-region.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { type Voter, votesHow } from '#shared/domain/voting/electorate.ts'
import { setupWarnings } from '#shared/domain/voting/warnings.ts'
import { challengeName } from '#shared/export/words.ts'
import type { Stage } from '#shared/wire/stage.ts'
import { type Candidate, electorateOf, type SetupForm } from './setup-form.ts'
import { useMerge } from './use-merge.ts'

interface SetupWarningsProps {
  readonly form: SetupForm
  readonly chosen: readonly Candidate[]
  readonly stage: Stage
  /** Two cards have become one. */
  readonly onMerged: (cards: Pair, into: Candidate) => void
}

/** Pairs that this device has decided to keep, both of them, here or on the board. */
const KEPT = 'keptPairs'
const REMEMBERED = 200

const readKept = (): readonly string[] => (readSetting(KEPT) ?? '').split(' ').filter(Boolean)

/** V4. What is worth a thought before the round opens. None of it stops anybody. */
export function SetupWarnings({ form, chosen, stage, onMerged }: SetupWarningsProps) {
  const t = useTexts()
  const words = t.setup
  const [kept, setKept] = useState(readKept)
  const voters = countVoters(form, stage)
  const { trial } = form
  const warnings = useMemo(
    () => setupWarnings(chosen, voters, { trial, keep: (a, b) => kept.includes(keyOfPair([a, b])) }),
    [chosen, voters, trial, kept],
  )
  const keep = (pair: Pair) => {
    const next = [...readKept(), keyOfPair(pair)].slice(-REMEMBERED)
    writeSetting(KEPT, next.join(' '))
    setKept(next)
  }
  if (warnings.length === 0) return null
  return (
    <Notice tone="warning">
      {warnings.map((warning) => {
        if (warning.kind === 'manyOptions') return <p key={warning.kind}>{words.manyOptions(warning)}</p>
        if (warning.kind === 'fewVoters') return <p key={warning.kind}>{words.fewVoters}</p>
        return <SimilarPairs key={warning.kind} pairs={warning.pairs} onKeep={keep} onMerged={onMerged} />
      })}
    </Notice>
  )
}

/** V6. How many would have a ballot now. */
function countVoters(form: SetupForm, { people }: Stage): number {
  const electorate = electorateOf(form)
  return people.seats.filter((seat) => {
    const voter: Voter = {
      ...seat,
      groups: seat.group === null ? [] : [seat.group],
      joinedAt: 0,
      onPaper: seat.paperVoter,
    }
    return votesHow(electorate, 0, voter) !== 'not'
  }).length
}

interface SimilarPairsProps {
  readonly pairs: readonly Pair[]
  readonly onKeep: (pair: Pair) => void
  readonly onMerged: SetupWarningsProps['onMerged']
}

function SimilarPairs({ pairs, onKeep, onMerged }: SimilarPairsProps) {
  const words = useTexts().setup
  const merge = useMerge()
  return (
    <>
      <p>{words.similar}</p>
      <ul className="list-plain stack">
        {pairs.map((pair) => {
          const names = { a: challengeName(pair[0]), b: challengeName(pair[1]) }
          return (
            <li key={keyOfPair(pair)}>
              <p>{words.similarPair(names)}</p>
              <div className="row">
                {merge && (
                  <button
                    type="button"
                    className="ds-button"
                    data-variant="secondary"
                    data-size="sm"
                    aria-label={words.mergeOf(names)}
                    onClick={() => {
                      const into = merge(pair)
                      if (!into) return
                      announce(words.merged({ title: into.title }))
                      onMerged(pair, into)
                    }}
                  >
                    {words.merge}
                  </button>
                )}
                <button
                  type="button"
                  className="ds-button"
                  data-variant="tertiary"
                  data-size="sm"
                  aria-label={words.keepBothOf(names)}
                  onClick={() => onKeep(pair)}
                >
                  {words.keepBoth}
                </button>
              </div>
            </li>
          )
        })}
      </ul>
    </>
  )
}
