import type { outcomes as nb } from '../nb/outcomes.ts'
import { plural } from '../plural.ts'

export const outcomes: typeof nb = {
  heading: 'Vel',
  agreedHeading: 'Vedtak',
  empty: 'Ingen utfordringar enno. Skriv dei på tavla eller i lista først.',
  failed: 'Vi fekk ikkje henta resultatet.',
  status: {
    draft: 'Utkast. Fasilitatorane vel. Alle kan følgje med.',
    agreed: ({ number, at }) =>
      `Vedteke ${at} (V-${number}${number > 1 ? `, erstattar V-${number - 1}` : ''})`,
    agreedHelp: 'Det som er vedteke, ligg fast og er det same i rapporten og i alle filer.',
    revising: ({ number }) => `De lagar eit nytt vedtak. V-${number} gjeld til de vedtek det nye.`,
  },
  edit: {
    intro:
      'Vel éi til tre utfordringar å byrje med. Parker resten med ein grunn, så ingen lurer på kvar dei vart av.',
    saved: 'Lagra',
    saving: 'Lagrar …',
    waiting: 'Ikkje lagra – vi prøver igjen',
    refused: 'Ikkje lagra',
    chosenHeading: ({ count, max }) => `Valde (${count} av ${max})`,
    chosenEmpty: 'Ingen er valde enno.',
    openHeading: ({ count }) => `Ikkje avgjorde (${count})`,
    openEmpty: 'Alle utfordringane er avgjorde.',
    parkedHeading: ({ count }) => `Parkerte (${count})`,
    choose: 'Vel',
    chooseName: ({ title }) => `Vel ${title}`,
    park: 'Parker',
    parkName: ({ title }) => `Parker ${title}`,
    release: 'Ta tilbake',
    releaseName: ({ title }) => `Ta tilbake ${title}`,
    bringBack: 'Hent tilbake',
    bringBackName: ({ title }) => `Hent tilbake ${title}`,
    up: 'Opp',
    upName: ({ title }) => `Flytt ${title} opp`,
    down: 'Ned',
    downName: ({ title }) => `Flytt ${title} ned`,
    full: 'Vel høgst tre.',
    sentence: 'Kva skal skje?',
    sentenceHelp: 'Éi setning.',
    owner: 'Ansvarleg',
    ownerHelp: 'Funksjon eller avdeling, ikkje personnamn.',
    reason: 'Kvifor blir dette parkert?',
    equal: ({ count }) => `${count === 2 ? 'To' : count} utfordringar har like mange stemmer.`,
    cut: ({ names, place, room }) => `${names} deler plass ${place}. Det er plass til ${room} av dei.`,
    level: ({ count }) => `${count === 2 ? 'To' : count} utfordringar kom likt ut.`,
    reasonMissing: 'Skriv kvifor ho blir parkert.',
    reviewDate: 'Blir teken opp att',
    parkRest: ({ count }) => `Parker dei ${count} som er att`,
    parkRestTitle: 'Parker resten',
    parkRestBody: ({ count }) =>
      `${count} ${plural(count, 'utfordring blir parkert', 'utfordringar blir parkerte')} med same grunn. Du kan endre grunnen for kvar av dei etterpå.`,
    parkRestDone: ({ count }) => `${count} ${plural(count, 'er parkert', 'er parkerte')}`,
    movedTo: ({ title, place }) => `${title} er no nummer ${place}`,
    chosenNow: ({ title }) => `${title} er vald`,
    releasedNow: ({ title }) => `${title} er ikkje lenger avgjord`,
    rankNow: ({ rank }) => `No på ${rank}. plass`,
  },
  agree: {
    button: 'Vedta',
    agreeing: 'Vedtek …',
    nothing: 'Vel minst éi utfordring først.',
    withoutReason: ({ count }) =>
      `${count} ${plural(count, 'parkert manglar', 'parkerte manglar')} ein grunn`,
    notSaved: 'Vent til alt er lagra.',
    title: 'Vedta dette?',
    body: ({ chosen, parked }) =>
      `De vel ${chosen} ${plural(chosen, 'utfordring', 'utfordringar')} og parkerer ${parked}.`,
    replaces: ({ number }) =>
      `Det nye vedtaket erstattar V-${number}. Det som vart vedteke då, står ikkje lenger i rapporten og filene.`,
    frozen:
      'Det som blir vedteke, blir frose. Det kan ikkje endrast, berre bli erstatta av eit nytt vedtak. Resultata av avstemmingane blir viste for alle.',
    open: ({ count }) =>
      `${count} ${plural(count, 'utfordring er', 'utfordringar er')} verken ${plural(count, 'vald eller parkert', 'valde eller parkerte')}.`,
    withoutSentence: ({ count }) =>
      `${count} ${plural(count, 'vald utfordring', 'valde utfordringar')} manglar ei setning om kva som skal skje.`,
    withoutOwner: ({ count }) =>
      `${count} ${plural(count, 'vald utfordring', 'valde utfordringar')} manglar ein ansvarleg.`,
    confirm: 'Vedta',
    notYet: 'Ikkje enno',
    again: 'Lag eit nytt vedtak',
    keep: 'Behald det som er vedteke',
  },
  report: {
    pageTitle: ({ title }) => `Rapport – ${title}`,
    empty: 'Rapporten blir fylt når de har stemt.',
    emptyHelp: 'Dette er det vi har så langt.',
    back: 'Til verkstaden',
    print: 'Skriv ut',
    files: 'Last ned filer',
    table: ({ number }) => `Resultat av avstemming R-${number}`,
    linksTable: 'Indikatorar som er vurderte',
  },
}
