import { useTexts } from '#client/session/language.ts'
import { TIE_RULES } from '#shared/domain/voting/round.ts'
import type { Stage } from '#shared/wire/stage.ts'
import type { SetupPartProps } from './round-setup.tsx'
import { mayWeigh, type SetupForm } from './setup-form.ts'
import { Choice } from './setup-options.tsx'
import { Switch } from './setup-switch.tsx'
import { municipalitiesOf, SetupVoters } from './setup-voters.tsx'

/** What most rounds leave as it is, in the order of V3: voters, weighting, tie rule, paper, reveal; and the flags. */
export function SetupMore(props: SetupPartProps & { readonly stage: Stage }) {
  const { form, change, stage } = props
  const t = useTexts()
  const words = t.setup
  const hasMunicipalities = municipalitiesOf(stage).length > 1
  return (
    <div className="stack setup-sub">
      <SetupVoters {...props} />
      {hasMunicipalities && mayWeigh(form) && (
        <Choices
          legend={words.weighting.label}
          name="voting-weighting"
          values={['person', 'municipality'] as const}
          labels={words.weighting}
          help={{ municipality: words.weighting.municipalityHelp }}
          chosen={form.weighting}
          onChoose={(weighting) => change({ weighting })}
        />
      )}
      {form.method !== 'consent' && <TieRules form={form} change={change} />}
      <Choices
        legend={words.show}
        name="voting-show"
        values={['atOnce', 'later'] as const}
        labels={{ atOnce: words.showAtOnce, later: words.showLater }}
        chosen={form.hidden ? 'later' : 'atOnce'}
        onChoose={(when) => change({ hidden: when === 'later' })}
      />
      <Choices
        legend={words.breakdown.label}
        name="voting-breakdown"
        values={breakdownsFor(form, hasMunicipalities)}
        labels={words.breakdown}
        chosen={form.breakdown}
        onChoose={(breakdown) => change({ breakdown })}
      />
      <Switch label={words.paper} checked={form.paper} onChange={(paper) => change({ paper })} />
      <Switch label={words.trial} checked={form.trial} onChange={(trial) => change({ trial })} />
      <Switch
        label={words.evaluation}
        checked={form.evaluation}
        onChange={(evaluation) => change({ evaluation })}
      />
    </div>
  )
}

/** V12. Each rule with what it means. */
function TieRules({ form, change }: Pick<SetupPartProps, 'form' | 'change'>) {
  const { tieRule } = useTexts().setup
  return (
    <fieldset className="ds-fieldset">
      <legend>{tieRule.label}</legend>
      {TIE_RULES.map((rule) => (
        <Choice
          key={rule}
          name="voting-tie-rule"
          label={tieRule[rule]}
          description={tieRule[`${rule}Help`]}
          checked={form.tieRule === rule}
          onChoose={() => change({ tieRule: rule })}
        />
      ))}
    </fieldset>
  )
}

/** V14. Roles could be crossed with municipalities, so that only one of them is told. */
const breakdownsFor = (form: SetupForm, hasMunicipalities: boolean): readonly SetupForm['breakdown'][] => [
  'none',
  ...(mayWeigh(form) && form.weighting === 'municipality' ? [] : ['role' as const]),
  ...(hasMunicipalities ? ['municipality' as const] : []),
]

interface ChoicesProps<V extends string> {
  readonly legend: string
  readonly name: string
  readonly values: readonly V[]
  readonly labels: Readonly<Record<V, string>>
  readonly help?: Partial<Record<V, string>>
  readonly chosen: V
  readonly onChoose: (value: V) => void
}

function Choices<V extends string>({
  legend,
  name,
  values,
  labels,
  help,
  chosen,
  onChoose,
}: ChoicesProps<V>) {
  return (
    <fieldset className="ds-fieldset">
      <legend>{legend}</legend>
      {values.map((value) => {
        const description = help?.[value]
        return (
          <Choice
            key={value}
            name={name}
            label={labels[value]}
            {...(description === undefined ? {} : { description })}
            checked={chosen === value}
            onChoose={() => onChoose(value)}
          />
        )
      })}
    </fieldset>
  )
}
