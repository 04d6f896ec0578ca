import { useTexts } from '#client/session/language.ts'
import type { Stage } from '#shared/wire/stage.ts'
import type { SetupPartProps } from './round-setup.tsx'
import type { SetupForm } from './setup-form.ts'
import { Choice } from './setup-options.tsx'
import { Switch } from './setup-switch.tsx'
import { useMunicipalityNames } from './use-municipality-names.ts'

/** V6. Who has a ballot: everybody, some groups, or people from some municipalities. */
export function SetupVoters({ form, change, faults, stage }: SetupPartProps & { readonly stage: Stage }) {
  const t = useTexts()
  const words = t.setup.voters
  const municipalities = municipalitiesOf(stage)
  const names = useMunicipalityNames(municipalities)
  const { groups } = stage.workshop
  const limits = [
    'none' as const,
    ...(groups.length > 0 ? ['groups' as const] : []),
    ...(municipalities.length > 1 ? ['municipalities' as const] : []),
  ]
  const isMissing = faults.includes('nobodyVotes')
  return (
    <fieldset className="ds-fieldset">
      <legend>{words.label}</legend>
      {limits.length > 1 &&
        limits.map((limit) => (
          <Choice
            key={limit}
            name="voting-limit"
            label={words.limits[limit]}
            checked={form.limit === limit}
            invalid={isMissing}
            onChoose={() => change({ limit })}
          />
        ))}
      {form.limit === 'groups' && (
        <Picks
          all={groups.map(({ id, name }) => [id, name])}
          chosen={form.groups}
          onChange={(next) => change({ groups: next })}
        />
      )}
      {form.limit === 'municipalities' && (
        <Picks
          all={municipalities.map((number, i) => [number, names[i] ?? number])}
          chosen={form.municipalities}
          onChange={(next) => change({ municipalities: next })}
        />
      )}
      {isMissing && <p className="ds-validation-message">{words.missing}</p>}
      <Switch
        label={t.setup.facilitatorsVote}
        checked={form.facilitatorsVote}
        onChange={(facilitatorsVote) => change({ facilitatorsVote })}
      />
      <Switch
        label={words.lateJoiners}
        checked={form.lateJoiners}
        onChange={(lateJoiners) => change({ lateJoiners })}
      />
    </fieldset>
  )
}

/** Those of the workshop, and those that people have said they come from. */
export function municipalitiesOf({ workshop, people }: Stage): readonly string[] {
  const said = people.seats.flatMap(({ municipality }) => municipality ?? [])
  return [...new Set([...workshop.municipalities, ...said])]
}

interface PicksProps {
  readonly all: readonly (readonly [id: string, name: string])[]
  readonly chosen: SetupForm['groups']
  readonly onChange: (chosen: ReadonlySet<string>) => void
}

function Picks({ all, chosen, onChange }: PicksProps) {
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    onChange(next)
  }
  return (
    <div className="setup-sub">
      {all.map(([id, name]) => (
        <Switch key={id} label={name} checked={chosen.has(id)} onChange={() => toggle(id)} />
      ))}
    </div>
  )
}
