import { useTexts } from '#client/session/language.ts'
import type { ConsentOption } from '#shared/domain/voting/result.ts'
import { Line } from './line.tsx'
import { Split } from './split.tsx'

interface ConsentLineProps {
  readonly option: ConsentOption
  readonly mark: string | undefined
}

/** An option that passed or did not, and why people object: nameless. */
export function ConsentLine({ option, mark }: ConsentLineProps) {
  const words = useTexts().results.consent
  const { ok, live, objections, passed, reasons } = option
  const isAnswered = ok + live + objections > 0
  const silent = objections - reasons.length
  return (
    <Line
      option={option}
      place={passed ? words.passed : isAnswered ? words.stopped : words.unanswered}
      value={isAnswered ? words.counts(option) : ''}
      mark={mark}
    >
      <Split parts={[ok, live, objections]} />
      {reasons.length > 0 && (
        <div className="result-reasons">
          <p className="result-more">{words.reasons}</p>
          <ul>
            {reasons.map((reason, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same, and none is ever moved
              <li key={i}>{reason}</li>
            ))}
            {silent > 0 && <li className="result-more">{words.withoutReason({ count: silent })}</li>}
          </ul>
        </div>
      )}
    </Line>
  )
}
