import type { Language } from '../kernel/language.ts'
import { insert as en } from './en/insert.ts'
import { insert as nb } from './nb/insert.ts'
import { insert as nn } from './nn/insert.ts'

/** Texts of bringing in what lies in files, apart from the rest: most people never open that. */
export const INSERT_TEXTS: Readonly<Record<Language, typeof nb>> = { nb, nn, en }
