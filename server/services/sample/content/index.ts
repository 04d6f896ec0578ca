import type { Language } from '#shared/kernel/language.ts'
import { en } from './en.ts'
import { nb, type SampleTexts } from './nb.ts'
import { nn } from './nn.ts'

export const SAMPLE_TEXTS: Readonly<Record<Language, SampleTexts>> = { nb, nn, en }
