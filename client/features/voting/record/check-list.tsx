import { useTexts } from '#client/session/language.ts'
import type { CheckOutcome } from '#shared/domain/voting/verify-record.ts'
import { CHECKS, type Verdict } from './check-record.ts'

/** The same three signs in every language; what they mean is in the words beside them. */
const SIGNS: Readonly<Record<CheckOutcome, string>> = { right: '✓', wrong: '✗', unknown: '?' }

/** Everything that was looked at, each in a sentence. */
export function CheckList({
  verdict,
  isOpen = false,
}: {
  readonly verdict: Verdict
  readonly isOpen?: boolean
}) {
  const words = useTexts().results.receipt
  return (
    <details className="ds-details" open={isOpen}>
      <summary>{words.details}</summary>
      <ul className="list-plain small record-checks">
        {CHECKS.map((check) => {
          const outcome = verdict.outcomes[check]
          return (
            <li key={check} data-outcome={outcome}>
              <span aria-hidden="true">{SIGNS[outcome]}</span> {words.checks[check][outcome]}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
