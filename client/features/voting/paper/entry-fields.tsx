import { useTexts } from '#client/session/language.ts'
import { ChoiceField } from '#client/ui/choice-field.tsx'
import { Field } from '#client/ui/field.tsx'
import { ROUND_LIMITS } from '#shared/domain/voting/round.ts'
import type { Stage, StageRound } from '#shared/wire/stage.ts'
import { municipalitiesOf } from '../setup-voters.tsx'
import { useMunicipalityNames } from '../use-municipality-names.ts'

interface EntryFieldsProps {
  readonly round: StageRound
  readonly stage: Stage
  readonly label: string
  readonly isLabelMissing: boolean
  readonly municipality: string
  readonly onChange: (changes: { readonly label?: string; readonly municipality?: string }) => void
}

/** What an entry is called, and where its people come from in a round that tells municipalities apart. */
export function EntryFields(props: EntryFieldsProps) {
  const { round, stage, label, isLabelMissing, municipality, onChange } = props
  const words = useTexts().paper
  const isApart = round.weighting === 'municipality' || round.breakdown === 'municipality'
  const numbers = isApart ? municipalitiesOf(stage) : []
  const names = useMunicipalityNames(numbers)
  return (
    <>
      <Field
        label={words.label}
        description={words.labelHelp}
        error={isLabelMissing ? words.labelMissing : undefined}
      >
        {(control) => (
          <input
            {...control}
            className="ds-input"
            maxLength={ROUND_LIMITS.label}
            value={label}
            onChange={(event) => onChange({ label: event.currentTarget.value })}
          />
        )}
      </Field>
      {numbers.length > 0 && (
        <ChoiceField
          label={words.municipality}
          none={words.noMunicipality}
          value={municipality === '' ? null : municipality}
          options={numbers.map((number, i) => ({ value: number, name: names[i] ?? number }))}
          onChange={(chosen) => onChange({ municipality: chosen ?? '' })}
        />
      )}
    </>
  )
}
