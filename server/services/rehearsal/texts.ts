import { rehearsal as en } from '#shared/i18n/en/rehearsal.ts'
import { rehearsal as nb } from '#shared/i18n/nb/rehearsal.ts'
import { rehearsal as nn } from '#shared/i18n/nn/rehearsal.ts'

/** What copies and simulated participants are called, by the workshop's language. */
export const REHEARSAL_TEXTS = { nb, nn, en } as const
