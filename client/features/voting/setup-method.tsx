import { useTexts } from '#client/session/language.ts'
import type { MethodKind } from '#shared/domain/voting/method.ts'
import type { SetupPartProps } from './round-setup.tsx'
import { AXES_CHOICES, type SetupForm } from './setup-form.ts'
import { Choice } from './setup-options.tsx'

/** V1. In the order in which most workshops need them. */
const METHODS = ['dots', 'score', 'rank', 'consent', 'agree'] as const satisfies readonly MethodKind[]

/** V1. How people vote, each way with what it is good for; and what a score is given for. */
export function SetupMethod({ form, change }: SetupPartProps) {
  const t = useTexts()
  const words = t.setup.method
  return (
    <>
      <fieldset className="ds-fieldset">
        <legend>{words.label}</legend>
        {METHODS.map((method) => (
          <Choice
            key={method}
            name="voting-method"
            label={words.names[method]}
            description={words.help[method]}
            checked={form.method === method}
            onChoose={() => change({ method })}
          />
        ))}
      </fieldset>
      {form.method === 'score' && (
        <fieldset className="ds-fieldset">
          <legend>{words.axes}</legend>
          {(Object.keys(AXES_CHOICES) as SetupForm['axes'][]).map((axes) => (
            <Choice
              key={axes}
              name="voting-axes"
              label={words.axesNames[axes]}
              checked={form.axes === axes}
              onChoose={() => change({ axes })}
            />
          ))}
        </fieldset>
      )}
    </>
  )
}
