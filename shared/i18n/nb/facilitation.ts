import { plural } from '../plural.ts'

/** What facilitators steer and see while a step runs, and what participants say of themselves. */
export const facilitation = {
  sound: { label: 'Lyd når tiden er ute', on: 'Lyden er på', off: 'Lyden er av' },
  lockAtEnd: {
    label: 'Lås tavla når tiden er ute',
    inAll: 'Gjør det i alle steg',
    inNone: 'Gjør det ikke i noe steg',
  },
  cockpit: {
    heading: 'Hvor langt er dere?',
    here: ({ count }: { count: number }) => `${count} ${plural(count, 'deltaker', 'deltakere')} her`,
    away: ({ count }: { count: number }) => `${count} frakoblet`,
    written: 'Har skrevet',
    voted: 'Har stemt',
    done: 'Ferdig',
    of: ({ count, all }: { count: number; all: number }) => `${count} av ${all}`,
    group: 'Gruppe',
    connected: 'Her',
    tooFew: 'Ikke vist for grupper under fem',
  },
  nudge: {
    action: 'Påminn',
    help: 'Til alle som ikke er ferdige, uten navn.',
    wait: ({ seconds }: { seconds: number }) => `Kan påminnes igjen om ${seconds} s`,
    sent: 'De som ikke er ferdige, er påminnet.',
    reminder: 'Fasilitator minner om å bli ferdig.',
  },
  done: {
    action: 'Ferdig',
    isDone: 'Du er ferdig',
    help: 'Si fra at du er ferdig. Du kan fortsatt endre.',
    takeBack: 'Jeg er ikke ferdig likevel',
    said: 'Du har sagt at du er ferdig.',
    takenBack: 'Du er ikke ferdig likevel.',
  },
  ending: {
    receiver: 'Hvem tar imot resultatet?',
    date: 'Når skal det avgjøres?',
    receiverMissing: 'Skriv hvem som tar imot, eller kryss av for ikke avklart.',
    dateMissing: 'Velg en dato, eller kryss av for ikke avklart.',
    unsettled: 'Ikke avklart',
    reason: 'Hvorfor er det ikke avklart?',
    reasonMissing: 'Skriv hvorfor det ikke er avklart.',
    anyway: 'Avslutt likevel',
    open: 'Dette står åpent',
    nothingOpen: 'Ingenting står åpent.',
    notChecked: 'Vi fikk ikke sjekket hva som står åpent.',
    kept: 'Det du skrev her, står fortsatt.',
    nothingChosen: 'Ingen utfordring er valgt.',
    openRounds: ({ count }: { count: number }) =>
      `${count} ${plural(count, 'avstemning er åpen', 'avstemninger er åpne')}. ${plural(count, 'Den', 'De')} avsluttes og telles nå.`,
    unsent: ({ count }: { count: number }) =>
      `${count} har lapper som ikke er sendt. Bare de selv kan se dem.`,
    notShown: ({ count }: { count: number }) =>
      `${count} ${plural(count, 'sendt lapp', 'sendte lapper')} er ikke vist.`,
    withoutLink: ({ count }: { count: number }) =>
      `${count} ${plural(count, 'valgt utfordring', 'valgte utfordringer')} uten indikator:`,
    withoutOwner: ({ count }: { count: number }) =>
      `${count} ${plural(count, 'valgt utfordring', 'valgte utfordringer')} uten eier:`,
    activitiesWithoutOwner: ({ count }: { count: number }) =>
      `${count} ${plural(count, 'aktivitet', 'aktiviteter')} uten ansvarlig:`,
  },
  park: {
    title: ({ name }: { name: string }) => `Parker ${name}`,
    help: 'Den blir stående på tavla, merket som parkert, og er ikke med i avstemninger. Den kan hentes tilbake.',
    why: 'Hvorfor parkeres den?',
    whyMissing: 'Skriv hvorfor den parkeres.',
    reviewDate: 'Ses på igjen',
    done: ({ name }: { name: string }) => `${name} er parkert.`,
  },
}
