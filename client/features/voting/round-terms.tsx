import { useLoad } from '#client/api/use-load.ts'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { paths } from '#shared/api/paths.ts'
import type { Electorate } from '#shared/domain/voting/electorate.ts'
import { listText } from '#shared/export/formats.ts'
import type { StageRound } from '#shared/wire/stage.ts'
import './round-terms.css'

/** V6, V12. Who has a ballot, in sight; and folded, all else that was settled before the round opened. */
export function RoundTerms({ round }: { readonly round: StageRound }) {
  const t = useTexts()
  const words = t.ballots
  const { electorate } = round
  return (
    <div className="small stack ballot-terms">
      <p>
        {electorate.facilitatorsVote ? words.everybody : words.byRole}{' '}
        <Limits limitedTo={electorate.limitedTo} /> {!electorate.lateJoiners && words.noLateJoiners}
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

function Limits({ limitedTo }: Pick<Electorate, 'limitedTo'>) {
  const words = useTexts().ballots
  const language = useLanguage()
  const numbers = limitedTo?.kind === 'municipalities' ? limitedTo.municipalities : []
  const names = useMunicipalityNames(numbers)
  if (limitedTo === null) return null
  return limitedTo.kind === 'groups'
    ? words.onlyGroups({ names: listText(limitedTo.groups, language) })
    : words.onlyMunicipalities({ names: listText(names, language) })
}

/** Names of municipalities; their numbers until the names are here. */
export function useMunicipalityNames(numbers: readonly string[]): readonly string[] {
  const loaded = useLoad<readonly { readonly number: string; readonly name: string }[]>(
    numbers.length > 0 ? paths.municipalities : undefined,
  )
  const all = loaded.kind === 'loaded' ? loaded.value : []
  return numbers.map((number) => all.find((it) => it.number === number)?.name ?? number)
}
