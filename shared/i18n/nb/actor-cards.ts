import { plural } from '../plural.ts'

/** Actors and activities in the list. */
export const actorCards = {
  newActor: 'Ny aktør',
  newActivity: 'Ny aktivitet',
  /** Where nothing is yet: to who may add the first, and to the others. */
  empty: {
    actors: 'Hvem kan hjelpe? Legg til den første.',
    activities: 'Hva vil dere gjøre? Start med et verb.',
  },
  none: { actors: 'Ingen aktører ennå.', activities: 'Ingen aktiviteter ennå.' },
  counts: {
    actors: ({ count }: { count: number }) => `${count} ${plural(count, 'aktør', 'aktører')}`,
    activities: ({ count }: { count: number }) => `${count} ${plural(count, 'aktivitet', 'aktiviteter')}`,
  },
  entry: {
    actor: 'Hvem kan hjelpe?',
    actorHelp: 'En virksomhet, en forening eller en gruppe. Én om gangen.',
    activity: 'Hva vil dere gjøre?',
    activityHelp: 'Start med et verb. Én ting om gangen.',
    added: 'Lagt til. Har dere flere?',
    blank: 'Skriv noe først.',
    challenge: 'Skriv en utfordring i stedet',
  },
  tied: 'Aktører og aktiviteter',
  /** On a challenge: what is going to be done about it. */
  planned: ({ name }: { name: string }) => `Aktivitet: ${name}`,
  ties: 'Har å gjøre med',
  tie: 'Knytt',
  tieOf: 'Aktører',
}
