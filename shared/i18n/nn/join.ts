import type { Texts } from '../texts.ts'

export const join: Texts['join'] = {
  pageTitle: 'Bli med',
  title: 'Bli med i ein verkstad',
  haveCode: 'Har du fått ein kode?',
  code: 'Kode',
  codeHelp: 'Åtte tal, til dømes 4819 0236. Dei står på storskjermen.',
  next: 'Gå vidare',
  now: 'Bli med no',
  joining: 'Blir med …',
  watchNow: 'Sjå på',
  asObserver: 'Du blir med som observatør: du ser alt, men skriv og stemmer ikkje.',
  name: 'Namnet ditt',
  nameHelp: 'Førenamn held. Du kan òg vere anonym.',
  more: 'Meir om deg',
  jobRole: 'Rolle eller fagområde',
  jobRoleHelp: 'Til dømes planleggjar, økonomi eller innkjøp.',
  municipality: 'Kommune',
  privacy:
    'Namnet blir vist for dei andre i verkstaden. Det du skriv, blir lagra hos den som held verkstaden.',
  privacyMore: 'Les om personvern',
  badCode: 'Koden skal ha 8 tal.',
  otherCode: 'Bruk ein annan kode',
}
