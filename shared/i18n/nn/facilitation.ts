import { plural } from '../plural.ts'
import type { Texts } from '../texts.ts'

/** What facilitators steer and see while a step runs, and what participants say of themselves. */
export const facilitation: Texts['facilitation'] = {
  sound: { label: 'Lyd når tida er ute', on: 'Lyden er på', off: 'Lyden er av' },
  lockAtEnd: {
    label: 'Lås tavla når tida er ute',
    inAll: 'Gjer det i alle steg',
    inNone: 'Gjer det ikkje i noko steg',
  },
  cockpit: {
    heading: 'Kor langt er de?',
    here: ({ count }) => `${count} ${plural(count, 'deltakar', 'deltakarar')} her`,
    away: ({ count }) => `${count} fråkopla`,
    written: 'Har skrive',
    voted: 'Har stemt',
    done: 'Ferdig',
    of: ({ count, all }) => `${count} av ${all}`,
    group: 'Gruppe',
    connected: 'Her',
    tooFew: 'Ikkje vist for grupper under fem',
  },
  nudge: {
    action: 'Minn på',
    help: 'Til alle som ikkje er ferdige, utan namn.',
    wait: ({ seconds }) => `Kan minnast på igjen om ${seconds} s`,
    sent: 'Dei som ikkje er ferdige, er minte på det.',
    reminder: 'Fasilitator minner om å bli ferdig.',
  },
  done: {
    action: 'Ferdig',
    isDone: 'Du er ferdig',
    help: 'Sei frå at du er ferdig. Du kan framleis endre.',
    takeBack: 'Eg er ikkje ferdig likevel',
    said: 'Du har sagt at du er ferdig.',
    takenBack: 'Du er ikkje ferdig likevel.',
  },
  ending: {
    receiver: 'Kven tek imot resultatet?',
    date: 'Når skal det avgjerast?',
    receiverMissing: 'Skriv kven som tek imot, eller kryss av for ikkje avklart.',
    dateMissing: 'Vel ein dato, eller kryss av for ikkje avklart.',
    unsettled: 'Ikkje avklart',
    reason: 'Kvifor er det ikkje avklart?',
    reasonMissing: 'Skriv kvifor det ikkje er avklart.',
    anyway: 'Avslutt likevel',
    open: 'Dette står ope',
    nothingOpen: 'Ingenting står ope.',
    notChecked: 'Vi fekk ikkje sjekka kva som står ope.',
    kept: 'Det du skreiv her, står framleis.',
    nothingChosen: 'Inga utfordring er vald.',
    openRounds: ({ count }) =>
      `${count} ${plural(count, 'avstemming er open', 'avstemmingar er opne')}. ${plural(count, 'Ho', 'Dei')} blir avslutta og tald no.`,
    unsent: ({ count }) => `${count} har lappar som ikkje er sende. Berre dei sjølve kan sjå dei.`,
    notShown: ({ count }) =>
      `${count} ${plural(count, 'send lapp', 'sende lappar')} er ikkje ${plural(count, 'vist', 'viste')}.`,
    withoutLink: ({ count }) =>
      `${count} ${plural(count, 'vald utfordring', 'valde utfordringar')} utan indikator:`,
    withoutOwner: ({ count }) =>
      `${count} ${plural(count, 'vald utfordring', 'valde utfordringar')} utan eigar:`,
    activitiesWithoutOwner: ({ count }) =>
      `${count} ${plural(count, 'aktivitet', 'aktivitetar')} utan ansvarleg:`,
  },
  park: {
    title: ({ name }) => `Parker ${name}`,
    help: 'Han blir ståande på tavla, merkt som parkert, og er ikkje med i avstemmingar. Han kan hentast tilbake.',
    why: 'Kvifor blir han parkert?',
    whyMissing: 'Skriv kvifor han blir parkert.',
    reviewDate: 'Blir sett på igjen',
    done: ({ name }) => `${name} er parkert.`,
  },
}
