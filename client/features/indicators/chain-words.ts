import { CHAIN_STEPS } from '#shared/catalogue/chain-steps.ts'
import type { ChainStepCode } from '#shared/catalogue/types.ts'
import type { Language } from '#shared/kernel/language.ts'

/** A step of the results chain with what the step means: «Resultater – det som kommer ut av aktiviteten». */
export function stepInWords(code: ChainStepCode, language: Language): string {
  const step = CHAIN_STEPS.find((one) => one.code === code)
  return step ? `${step.name[language]} – ${lowerFirst(step.help[language])}` : code
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
