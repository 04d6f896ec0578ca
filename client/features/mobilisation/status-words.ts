import type { StatusMessage } from '#shared/domain/status-message.ts'
import { dateText } from '#shared/export/formats.ts'
import type { Texts } from '#shared/i18n/texts.ts'
import type { Language } from '#shared/kernel/language.ts'

type Said = Pick<StatusMessage, 'state' | 'text' | 'nextDate'>

/** When the next message comes, in words. */
export const nextInWords = (
  { nextDate }: Pick<Said, 'nextDate'>,
  t: Pick<Texts, 'mobilisation'>,
  language: Language,
): string =>
  nextDate === null
    ? t.mobilisation.status.noNext
    : t.mobilisation.status.next({ date: dateText(nextDate, language) })

/** A message as plain text for a mail: what it is about, how it goes, what was said, and when the next one comes. */
export const statusAsText = (
  title: string,
  said: Said,
  t: Pick<Texts, 'mobilisation' | 'actors'>,
  language: Language,
): string =>
  [title, t.actors.activityStates[said.state], '', said.text, '', nextInWords(said, t, language)].join('\n')
