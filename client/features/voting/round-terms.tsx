import { useLanguage, useTexts } from '#client/session/language.ts'
import type { Electorate } from '#shared/domain/voting/electorate.ts'
import { listText } from '#shared/export/formats.ts'
import type { Stage } from '#shared/wire/stage.ts'
import { EarlierChoice } from './earlier-choice.tsx'
import type { HeldBallot } from './use-ballot.ts'
import { useMunicipalityNames } from './use-municipality-names.ts'
import './round-terms.css'

interface RoundTermsProps {
  readonly ballot: HeldBallot
  readonly stage: Stage
}

/** V6, V10, V12. What one voted in the round that this one repeats, who has a ballot, and folded, all else that was settled. */
export function RoundTerms({ ballot, stage }: RoundTermsProps) {
  const t = useTexts()
  const words = t.ballots
  const { round } = ballot
  const { electorate } = round
  return (
    <div className="small stack ballot-terms">
      {round.parent !== null && <EarlierChoice ballot={ballot} stage={stage} />}
      <p>
        {electorate.facilitatorsVote ? words.everybody : words.byRole}{' '}
        <Limits limitedTo={electorate.limitedTo} stage={stage} />{' '}
        {!electorate.lateJoiners && words.noLateJoiners}
      </p>
      <details className="ds-details">
        <summary>{words.about}</summary>
        <div className="stack ballot-terms">
          {round.evaluation && <p>{words.evaluation}</p>}
          <p>{words[round.weighting]}</p>
          <p>{words.secret}</p>
          <p>{round.hidden ? words.showLater : words.showAtOnce}</p>
          {round.breakdown !== null && <p>{words.breakdown[round.breakdown]}</p>}
          {round.paper && <p>{words.paper}</p>}
          <p>
            {words.order} {words.frozen}
          </p>
          <p>{words.receipt}</p>
          {round.commitment !== null && (
            <p>
              {words.lot} <code className="ballot-hash">{round.commitment}</code> {words.lotHelp}
            </p>
          )}
        </div>
      </details>
    </div>
  )
}

function Limits({ limitedTo, stage }: Pick<Electorate, 'limitedTo'> & { readonly stage: Stage }) {
  const words = useTexts().ballots
  const language = useLanguage()
  const numbers = limitedTo?.kind === 'municipalities' ? limitedTo.municipalities : []
  const names = useMunicipalityNames(numbers)
  if (limitedTo === null) return null
  if (limitedTo.kind === 'municipalities') {
    return words.onlyMunicipalities({ names: listText(names, language) })
  }
  const groups = stage.workshop.groups.filter(({ id }) => limitedTo.groups.includes(id))
  return words.onlyGroups({
    names: listText(
      groups.map(({ name }) => name),
      language,
    ),
  })
}
