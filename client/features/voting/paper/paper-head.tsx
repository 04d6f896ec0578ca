import { QrCode } from '#client/features/workshop/qr-code.tsx'
import { useTexts } from '#client/session/language.ts'
import type { StageRound } from '#shared/wire/stage.ts'

interface PaperHeadProps {
  readonly round: StageRound
  readonly address: string
  readonly rules: string
}

/** What every paper begins with: which round it is of, what is asked, how one answers, and where the result will be. */
export function PaperHead({ round, address, rules }: PaperHeadProps) {
  const t = useTexts()
  const words = t.paper.page
  return (
    <div className="paper-head">
      <div>
        <p className="paper-round">{t.voting.name(round)}</p>
        <h2 className="paper-question">{round.question}</h2>
        <p>{rules}</p>
        {round.method.kind !== 'consent' && <p>{t.voting.tieRules[round.tieRule]}</p>}
        <p className="paper-small">{words.handIn}</p>
      </div>
      <figure className="paper-qr">
        <QrCode text={address} label={words.qr} />
        <figcaption>{words.qrHelp}</figcaption>
      </figure>
    </div>
  )
}
