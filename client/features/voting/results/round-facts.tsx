import { useLanguage, useTexts } from '#client/session/language.ts'
import { margin } from '#shared/domain/voting/margin.ts'
import type { Result } from '#shared/domain/voting/result.ts'
import { listText, momentText } from '#shared/export/formats.ts'
import type { Texts } from '#shared/i18n/texts.ts'
import type { Language } from '#shared/kernel/language.ts'
import type { Stage, StageRound } from '#shared/wire/stage.ts'
import { useMunicipalityNames } from '../use-municipality-names.ts'
import { methodText, sourcesText, turnoutText, weightingText } from './result-words.ts'

interface RoundFactsProps {
  readonly round: StageRound
  readonly result: Result
  readonly stage: Stage
}

/** The margin is told for as many as can be chosen. */
const TOP = 3

/** V6, V11–V13, V16. By which rules a round came to its result: everything that one must know to believe it. */
export function RoundFacts({ round, result, stage }: RoundFactsProps) {
  const t = useTexts()
  const language = useLanguage()
  const words = t.results.facts
  const { limitedTo } = round.electorate
  const names = useMunicipalityNames(limitedTo?.kind === 'municipalities' ? limitedTo.municipalities : [])
  const facts: readonly (readonly [string, string])[] = [
    [words.method, methodText(round.method, t, language)],
    [words.electorate, electorateText(round, stage, names, t, language)],
    [words.turnout, `${turnoutText(result, t, language)}.`],
    [words.sources, sourcesText(result, t)],
    [words.weighting, result.kind === 'consent' ? words.person : weightingText(result, t)],
    [words.tieRule, result.kind === 'consent' ? '' : t.voting.tieRules[result.tieRule]],
    [words.margin, marginText(result, t)],
    [words.repeats, repeatsText(round, stage, t, language)],
    [words.when, periodText(round, t, language)],
  ]
  return (
    <section className="stack result-facts" aria-label={words.heading}>
      <h3 className="ds-heading" data-size="2xs">
        {words.heading}
      </h3>
      {round.trial && <p className="strong">{words.trial}</p>}
      {round.evaluation && <p>{words.evaluation}</p>}
      <dl>
        {facts
          .filter(([, text]) => text !== '')
          .map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        {round.commitment !== null && round.seed !== null && (
          <div>
            <dt>{words.lot}</dt>
            <dd>
              {words.commitment} <code>{round.commitment}</code>
              <br />
              {words.seed} <code>{round.seed}</code>
              <br />
              {words.lotHelp}
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}

function electorateText(
  { electorate }: StageRound,
  stage: Stage,
  municipalities: readonly string[],
  t: Texts,
  language: Language,
): string {
  const words = t.results.facts
  const { facilitatorsVote, limitedTo, lateJoiners } = electorate
  const parts = [facilitatorsVote ? words.everybody : words.byRole]
  if (limitedTo?.kind === 'municipalities')
    parts.push(words.onlyMunicipalities({ names: listText(municipalities, language) }))
  if (limitedTo?.kind === 'groups') {
    const groups = stage.workshop.groups.filter(({ id }) => limitedTo.groups.includes(id))
    parts.push(
      words.onlyGroups({
        names: listText(
          groups.map(({ name }) => name),
          language,
        ),
      }),
    )
  }
  if (!lateJoiners) parts.push(words.noLateJoiners)
  return parts.join(' ')
}

/** V13. Of dots that were counted by person; empty where there is no such margin. */
function marginText(result: Result, t: Texts): string {
  const votes = result.kind === 'dots' ? margin(result, TOP) : undefined
  if (votes === undefined) return ''
  return votes === 0 ? t.results.marginTie({ top: TOP }) : t.results.margin({ votes, top: TOP })
}

/** V10. The round that this one repeats, and those that repeat it. */
function repeatsText(round: StageRound, stage: Stage, t: Texts, language: Language): string {
  const parent = stage.rounds.find(({ id }) => id === round.parent)
  const children = stage.rounds.filter((other) => other.parent === round.id && other.state !== 'draft')
  const names = listText(
    children.map(({ number }) => `R-${number}`),
    language,
  )
  const parts = [
    ...(parent ? [t.results.repeats(parent)] : []),
    ...(children.length > 0 ? [t.results.repeated({ names })] : []),
  ]
  return parts.map((part) => `${part}.`).join(' ')
}

const periodText = ({ openedAt, closedAt }: StageRound, t: Texts, language: Language): string =>
  closedAt === null
    ? ''
    : t.results.facts.period({ from: momentText(openedAt, language), to: momentText(closedAt, language) })
