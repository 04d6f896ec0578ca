import { useLanguage, useTexts } from '#client/session/language.ts'
import type { GroupVotes } from '#shared/domain/voting/breakdown.ts'
import type { Method } from '#shared/domain/voting/method.ts'
import { challengeCode } from '#shared/export/words.ts'
import type { StageRound } from '#shared/wire/stage.ts'
import { useMunicipalityNames } from '../use-municipality-names.ts'
import { groupCells } from './group-cells.ts'
import { TableFrame } from './table-frame.tsx'
import '#client/ui/table.css'

interface GroupsTableProps {
  readonly round: StageRound
  readonly breakdown: NonNullable<StageRound['breakdown']>
}

/** V14. What each role, or each municipality, said; of hidden groups only that they are hidden. */
export function GroupsTable({ round, breakdown }: GroupsTableProps) {
  const t = useTexts()
  const language = useLanguage()
  const words = t.results.groups
  const { groups, method } = round
  const nameOf = useGroupNames(groups ?? [], breakdown)
  if (groups === null) return <p>{words.none}</p>
  return (
    <div className="stack result-groups">
      <TableFrame label={words[breakdown]}>
        <table className="ds-table result-table numeric">
          <caption>{words[breakdown]}</caption>
          <thead>
            <tr>
              <th scope="col">{words.option}</th>
              {groups.map((votes) => {
                const name = nameOf(votes.group)
                return (
                  <th key={String(votes.group)} scope="col">
                    {votes.hidden ? name : words.head({ name, cast: votes.cast })}
                  </th>
                )
              })}
            </tr>
          </thead>
          <tbody>
            {round.options.map(({ id, number, title }) => (
              <tr key={id}>
                <th scope="row" className="result-name">
                  <span className="result-code">{challengeCode(number)}</span> {title}
                </th>
                {groups.map((votes) => (
                  <td key={String(votes.group)} className={votes.hidden ? 'muted' : undefined}>
                    {votes.hidden
                      ? words.hidden
                      : groupCells(method, votes.values[id], t, language).map((text) => (
                          <div key={text}>{text}</div>
                        ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <p className="small muted">{[unitText(method, t), hiddenText(groups, t)].filter(Boolean).join(' ')}</p>
    </div>
  )
}

type Words = ReturnType<typeof useTexts>

const hiddenText = (groups: readonly GroupVotes<string | null>[], t: Words): string =>
  groups.some(({ hidden }) => hidden) ? t.results.groups.hiddenHelp : ''

function unitText({ kind }: Method, t: Words): string {
  const words = t.results.groups
  if (kind === 'score') return words.meanHelp
  if (kind === 'agree') return words.agreeHelp
  return kind === 'consent' ? words.consentHelp : ''
}

/** What a group is called: a role, a municipality, or those of whom it is not known. */
function useGroupNames(groups: readonly GroupVotes<string | null>[], breakdown: 'role' | 'municipality') {
  const t = useTexts()
  const numbers =
    breakdown === 'municipality' ? groups.flatMap(({ group }) => (group === null ? [] : [group])) : []
  const names = useMunicipalityNames(numbers)
  return (group: string | null): string => {
    if (group === null)
      return breakdown === 'role' ? t.results.groups.noRole : t.results.groups.noMunicipality
    if (breakdown === 'municipality') return names[numbers.indexOf(group)] ?? group
    return (t.common.roles as Readonly<Record<string, string>>)[group] ?? group
  }
}
