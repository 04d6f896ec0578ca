import type { VersionReply } from '#shared/api/history.ts'
import type { Agenda } from '#shared/domain/step.ts'
import type { Texts } from '#shared/i18n/texts.ts'
import type { Language } from '#shared/kernel/language.ts'

/** When a version was the present: the time, with the day when that is not today. */
export function timeOf(at: number, now: number, language: Language): string {
  const locale = language === 'en' ? 'en-GB' : `${language}-NO`
  const [then, today] = [new Date(at), new Date(now)]
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(then)
  if (then.toDateString() === today.toDateString()) return time
  return `${new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }).format(then)} ${time}`
}

/** Why a version was kept, in words. */
export function reasonOf(
  { reason, label }: VersionReply,
  agenda: Agenda,
  language: Language,
  t: Texts['together']['versions'],
): string {
  if (reason === 'named') return label ?? t.reasons.named
  if (reason !== 'step') return t.reasons[reason]
  if (label === null) return t.ended
  const step = agenda.steps.find(({ id }) => id === label)
  return step ? t.step({ title: step.title[language] }) : t.reasons.step
}
