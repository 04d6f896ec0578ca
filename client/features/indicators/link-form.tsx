import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { useDraft } from '#client/features/own-words/use-own-words.ts'
import { useTexts } from '#client/session/language.ts'
import type { BoardSession } from '#client/session/types.ts'
import type { IndicatorLink } from '#shared/board/records.ts'
import { FITS, type Fit, NO_INDICATOR, needsWhy, WHY_LIMIT } from '#shared/domain/indicator-link.ts'
import { cleanLine, cleanText } from '#shared/kernel/text.ts'
import { IndicatorLine } from './indicator-line.tsx'
import { useIndicatorTitle } from './link-in-words.tsx'
import { type LinkMore, LinkMoreFields } from './link-more-fields.tsx'
import { LinkedFigures } from './linked-figures.ts'
import { useIndicator } from './use-indicator.ts'

export interface Verdict extends LinkMore {
  readonly fit: Fit
  readonly why: string
}

interface LinkFormProps {
  readonly session: BoardSession
  readonly challengeId: string
  readonly indicator: string
  /** The verdict that there is already, if any. */
  readonly earlier: IndicatorLink | undefined
  readonly onSave: (verdict: Verdict) => void
  readonly onOther: () => void
}

const NOTHING_MORE: LinkMore = { use: null, chainStep: null, owner: '' }

/** How well a chosen indicator fits, and why. */
export function LinkForm({ session, challengeId, indicator, earlier, onSave, onOther }: LinkFormProps) {
  const t = useTexts().indicators.link
  const title = useIndicatorTitle(indicator)
  const found = useIndicator(indicator)
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const isNone = indicator === NO_INDICATOR
  const [fit, setFit] = useState<Fit | undefined>(earlier?.fit ?? (isNone ? 'no' : undefined))
  const [why, setWhy] = useState(earlier?.why ?? '')
  const [more, setMore] = useState<LinkMore | undefined>(earlier)
  // where the indicator measures is where it is used, unless somebody says otherwise
  const said = more ?? { use: null, chainStep: found?.chainStep ?? null, owner: '' }
  useDraft(session, challengeId, why, earlier?.why)
  const [missing, setMissing] = useState<'fit' | 'why'>()
  useEffect(() => heading.current?.focus(), [])

  const save = (event: FormEvent) => {
    event.preventDefault()
    const clean = cleanText(why)
    if (fit === undefined) setMissing('fit')
    else if (needsWhy(indicator, fit) && clean === '') setMissing('why')
    else {
      const { use, chainStep, owner } = fit === 'no' ? (more ?? NOTHING_MORE) : said
      return onSave({ fit, why: clean, use, chainStep, owner: cleanLine(owner) })
    }
    document.getElementById(fit === undefined ? `${id}-yes` : `${id}-why`)?.focus()
  }
  return (
    <form className="stack" onSubmit={save} noValidate>
      <div className="ds-card stack indicators-chosen" data-variant="tinted">
        <p className="small muted">{t.chosen}</p>
        <h3 ref={heading} className="ds-heading" data-size="2xs" tabIndex={-1}>
          {title}
        </h3>
        {found && <IndicatorLine indicator={found} />}
        {found && <LinkedFigures link={{ indicator }} saysNone isQuiet />}
        {isNone && <p>{t.noFigureHelp}</p>}
        <button type="button" className="ds-button" data-variant="tertiary" data-size="sm" onClick={onOther}>
          {t.other}
        </button>
      </div>
      {earlier && <p className="muted">{t.replaces}</p>}
      {!isNone && (
        <fieldset
          className="ds-fieldset"
          aria-describedby={missing === 'fit' ? `${id}-fit-error` : undefined}
        >
          <legend>{t.fit}</legend>
          <div className="indicators-fits">
            {FITS.map((option) => (
              <label key={option} className="indicators-fit">
                <input
                  id={`${id}-${option}`}
                  type="radio"
                  className="ds-input"
                  name={`${id}-fit`}
                  checked={fit === option}
                  onChange={() => {
                    setFit(option)
                    setMissing(undefined)
                  }}
                />
                {t.fits[option]}
              </label>
            ))}
          </div>
          <p id={`${id}-fit-error`} role="alert" className={missing === 'fit' ? 'ds-validation-message' : ''}>
            {missing === 'fit' && t.fitMissing}
          </p>
        </fieldset>
      )}
      <WhyField
        id={`${id}-why`}
        value={why}
        isRequired={fit !== undefined && needsWhy(indicator, fit)}
        isMissing={missing === 'why'}
        onChange={(text) => {
          setWhy(text)
          setMissing(undefined)
        }}
      />
      {!isNone && fit !== 'no' && <LinkMoreFields value={said} onChange={setMore} />}
      <button type="submit" className="ds-button">
        {t.save}
      </button>
    </form>
  )
}

interface WhyFieldProps {
  readonly id: string
  readonly value: string
  readonly isRequired: boolean
  readonly isMissing: boolean
  readonly onChange: (text: string) => void
}

function WhyField({ id, value, isRequired, isMissing, onChange }: WhyFieldProps) {
  const texts = useTexts()
  const t = texts.indicators.link
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={id}>
        {t.why}
        {!isRequired && <span className="muted"> ({texts.common.optional})</span>}
      </label>
      <p className="small" data-field="description" id={`${id}-help`}>
        {t.whyHelp}
      </p>
      <textarea
        id={id}
        className="ds-input"
        rows={3}
        maxLength={WHY_LIMIT}
        required={isRequired}
        value={value}
        aria-invalid={isMissing || undefined}
        aria-describedby={`${id}-help ${id}-left ${id}-error`}
        onChange={({ target }) => onChange(target.value)}
      />
      <p className="small muted" id={`${id}-left`}>
        {t.left({ left: WHY_LIMIT - value.length })}
      </p>
      <p id={`${id}-error`} role="alert" className={isMissing ? 'ds-validation-message' : ''}>
        {isMissing && t.whyMissing}
      </p>
    </div>
  )
}
