import { useId } from 'react'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { ChoiceField } from '#client/ui/choice-field.tsx'
import { CHAIN_STEPS } from '#shared/catalogue/chain-steps.ts'
import type { ChainStepCode } from '#shared/catalogue/types.ts'
import { LINK_OWNER_LIMIT, LINK_USES, type LinkUse } from '#shared/domain/indicator-link.ts'

export interface LinkMore {
  readonly use: LinkUse | null
  readonly chainStep: ChainStepCode | null
  readonly owner: string
}

interface LinkMoreFieldsProps {
  readonly value: LinkMore
  readonly onChange: (value: LinkMore) => void
}

/** What an indicator is used for, where in the results chain, and who sees to it. All of it may be left open. */
export function LinkMoreFields({ value, onChange }: LinkMoreFieldsProps) {
  const { common, indicators } = useTexts()
  const t = indicators.fitting
  const language = useLanguage()
  const id = useId()
  const isSaid = value.use !== null || value.owner !== ''
  return (
    <details className="ds-details" open={isSaid || undefined}>
      <summary>
        {t.more} <span className="muted">({common.optional})</span>
      </summary>
      <div className="stack">
        <ChoiceField
          label={t.use}
          none={t.notSaid}
          value={value.use}
          options={LINK_USES.map((use) => ({ value: use, name: `${t.uses[use]} – ${t.usesHelp[use]}` }))}
          onChange={(use) => onChange({ ...value, use })}
        />
        <ChoiceField
          label={t.chainStep}
          none={t.notSaid}
          value={value.chainStep}
          options={CHAIN_STEPS.map(({ code, name }) => ({ value: code, name: name[language] }))}
          onChange={(chainStep) => onChange({ ...value, chainStep })}
        />
        <div className="ds-field">
          <label className="ds-label" htmlFor={id}>
            {t.owner}
          </label>
          <p className="small" data-field="description" id={`${id}-help`}>
            {t.ownerHelp}
          </p>
          <input
            id={id}
            className="ds-input"
            maxLength={LINK_OWNER_LIMIT}
            autoComplete="off"
            value={value.owner}
            aria-describedby={`${id}-help`}
            onChange={({ target }) => onChange({ ...value, owner: target.value })}
          />
        </div>
      </div>
    </details>
  )
}
