import { idFromText } from '../../kernel/ids.ts'
import type { Language, Localized } from '../../kernel/language.ts'
import type { RoundOption } from './round.ts'

const OPTIONS: readonly Localized[] = [
  { nb: 'Kaffe', nn: 'Kaffi', en: 'Coffee' },
  { nb: 'Te', nn: 'Te', en: 'Tea' },
  { nb: 'Frukt', nn: 'Frukt', en: 'Fruit' },
]

/**
 * V3. What a trial round is about while the board has nothing to vote on: examples, which are on no board. Agendas begin
 * with a trial, before anybody has written.
 */
export const practiceOptions = (language: Language, rev: number): readonly RoundOption[] =>
  OPTIONS.map((title, index) => ({
    id: idFromText('chl', `practice ${index}`),
    number: index + 1,
    title: title[language],
    body: '',
    rev,
  }))
