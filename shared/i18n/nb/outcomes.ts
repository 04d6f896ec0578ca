import { plural } from '../plural.ts'

export const outcomes = {
  heading: 'Velg',
  agreedHeading: 'Vedtak',
  empty: 'Ingen utfordringer ennå. Skriv dem på tavla eller i lista først.',
  failed: 'Vi fikk ikke hentet resultatet.',
  status: {
    draft: 'Utkast. Fasilitatorene velger. Alle kan følge med.',
    agreed: ({ number, at }: { number: number; at: string }) =>
      `Vedtatt ${at} (V-${number}${number > 1 ? `, erstatter V-${number - 1}` : ''})`,
    agreedHelp: 'Det som er vedtatt, ligger fast og er det samme i rapporten og i alle filer.',
    revising: ({ number }: { number: number }) =>
      `Dere lager et nytt vedtak. V-${number} gjelder til dere vedtar det nye.`,
  },
  edit: {
    intro:
      'Velg én til tre utfordringer å begynne med. Parker resten med en grunn, så ingen lurer på hvor de ble av.',
    saved: 'Lagret',
    saving: 'Lagrer …',
    waiting: 'Ikke lagret – vi prøver igjen',
    refused: 'Ikke lagret',
    chosenHeading: ({ count, max }: { count: number; max: number }) => `Valgt (${count} av ${max})`,
    chosenEmpty: 'Ingen er valgt ennå.',
    openHeading: ({ count }: { count: number }) => `Ikke avgjort (${count})`,
    openEmpty: 'Alle utfordringene er avgjort.',
    parkedHeading: ({ count }: { count: number }) => `Parkert (${count})`,
    choose: 'Velg',
    chooseName: ({ title }: { title: string }) => `Velg ${title}`,
    park: 'Parker',
    parkName: ({ title }: { title: string }) => `Parker ${title}`,
    release: 'Ta tilbake',
    releaseName: ({ title }: { title: string }) => `Ta tilbake ${title}`,
    bringBack: 'Hent tilbake',
    bringBackName: ({ title }: { title: string }) => `Hent tilbake ${title}`,
    up: 'Opp',
    upName: ({ title }: { title: string }) => `Flytt ${title} opp`,
    down: 'Ned',
    downName: ({ title }: { title: string }) => `Flytt ${title} ned`,
    full: 'Velg høyst tre.',
    sentence: 'Hva skal skje?',
    sentenceHelp: 'Én setning.',
    owner: 'Ansvarlig',
    ownerHelp: 'Funksjon eller avdeling, ikke personnavn.',
    reason: 'Hvorfor parkeres dette?',
    equal: ({ count }: { count: number }) =>
      `${count === 2 ? 'To' : count} utfordringer har like mange stemmer.`,
    cut: ({ names, place, room }: { names: string; place: number; room: number }) =>
      `${names} deler plass ${place}. Det er plass til ${room} av dem.`,
    level: ({ count }: { count: number }) => `${count === 2 ? 'To' : count} utfordringer kom likt ut.`,
    reasonMissing: 'Skriv hvorfor den parkeres.',
    reviewDate: 'Tas opp igjen',
    parkRest: ({ count }: { count: number }) => `Parker de ${count} som er igjen`,
    parkRestTitle: 'Parker resten',
    parkRestBody: ({ count }: { count: number }) =>
      `${count} ${plural(count, 'utfordring', 'utfordringer')} parkeres med samme grunn. Du kan endre grunnen for hver av dem etterpå.`,
    parkRestDone: ({ count }: { count: number }) => `${count} er parkert`,
    movedTo: ({ title, place }: { title: string; place: number }) => `${title} er nå nummer ${place}`,
    chosenNow: ({ title }: { title: string }) => `${title} er valgt`,
    releasedNow: ({ title }: { title: string }) => `${title} er ikke lenger avgjort`,
    rankNow: ({ rank }: { rank: number }) => `Nå på ${rank}. plass`,
  },
  agree: {
    button: 'Vedta',
    agreeing: 'Vedtar …',
    nothing: 'Velg minst én utfordring først.',
    withoutReason: ({ count }: { count: number }) =>
      `${count} ${plural(count, 'parkert mangler', 'parkerte mangler')} en grunn`,
    notSaved: 'Vent til alt er lagret.',
    title: 'Vedta dette?',
    body: ({ chosen, parked }: { chosen: number; parked: number }) =>
      `Dere velger ${chosen} ${plural(chosen, 'utfordring', 'utfordringer')} og parkerer ${parked}.`,
    replaces: ({ number }: { number: number }) =>
      `Det nye vedtaket erstatter V-${number}. Det som ble vedtatt da, står ikke lenger i rapporten og filene.`,
    frozen:
      'Det som vedtas, fryses. Det kan ikke endres, bare erstattes av et nytt vedtak. Resultatene av avstemningene vises for alle.',
    open: ({ count }: { count: number }) =>
      `${count} ${plural(count, 'utfordring er', 'utfordringer er')} verken valgt eller parkert.`,
    withoutSentence: ({ count }: { count: number }) =>
      `${count} ${plural(count, 'valgt utfordring', 'valgte utfordringer')} mangler en setning om hva som skal skje.`,
    withoutOwner: ({ count }: { count: number }) =>
      `${count} ${plural(count, 'valgt utfordring', 'valgte utfordringer')} mangler en ansvarlig.`,
    confirm: 'Vedta',
    notYet: 'Ikke ennå',
    again: 'Lag et nytt vedtak',
    keep: 'Behold det som er vedtatt',
  },
  report: {
    pageTitle: ({ title }: { title: string }) => `Rapport – ${title}`,
    empty: 'Rapporten fylles når dere har stemt.',
    emptyHelp: 'Dette er det vi har så langt.',
    back: 'Til verkstedet',
    print: 'Skriv ut',
    files: 'Last ned filer',
    table: ({ number }: { number: number }) => `Resultat av avstemning R-${number}`,
    linksTable: 'Indikatorer som er vurdert',
  },
}
