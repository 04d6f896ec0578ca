import { CHAIN_STEPS } from '../catalogue/chain-steps.ts'
import type { ChainStepCode } from '../catalogue/types.ts'
import { NO_INDICATOR } from '../domain/indicator-link.ts'
import type { Texts } from '../i18n/texts.ts'
import type { Language } from '../kernel/language.ts'
import type { OutcomeLink } from './outcomes-type.ts'

/** What a link is used for, where in the chain, who sees to it and whether it is confirmed, as one text; may be empty. */
export function linkUse(link: OutcomeLink, t: Texts, language: Language): string {
  const { uses, owner, confirmed } = t.files.links
  return [
    ...(link.use ? [uses[link.use]] : []),
    ...(link.chainStep ? [stepName(link.chainStep, language)] : []),
    ...(link.owner === undefined ? [] : [`${owner}: ${link.owner}`]),
    ...(link.confirmed ? [confirmed] : []),
  ].join('; ')
}

/** What the columns of a spreadsheet say of it. */
export function linkUseCells(link: OutcomeLink, t: Texts, language: Language): readonly (string | null)[] {
  const { uses, confirmed, proposed } = t.files.links
  return [
    link.use ? uses[link.use] : null,
    link.chainStep ? stepName(link.chainStep, language) : null,
    link.owner ?? null,
    link.indicator === NO_INDICATOR && !link.confirmed ? null : link.confirmed ? confirmed : proposed,
  ]
}

const stepName = (code: ChainStepCode, language: Language): string =>
  CHAIN_STEPS.find((step) => step.code === code)?.name[language] ?? code
