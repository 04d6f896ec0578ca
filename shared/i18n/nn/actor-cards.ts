import { plural } from '../plural.ts'
import type { Texts } from '../texts.ts'

export const actorCards: Texts['actorCards'] = {
  newActor: 'Ny aktør',
  newActivity: 'Ny aktivitet',
  empty: {
    actors: 'Kven kan hjelpe? Legg til den første.',
    activities: 'Kva vil de gjere? Start med eit verb.',
  },
  none: { actors: 'Ingen aktørar enno.', activities: 'Ingen aktivitetar enno.' },
  counts: {
    actors: ({ count }) => `${count} ${plural(count, 'aktør', 'aktørar')}`,
    activities: ({ count }) => `${count} ${plural(count, 'aktivitet', 'aktivitetar')}`,
  },
  entry: {
    actor: 'Kven kan hjelpe?',
    actorHelp: 'Ei verksemd, ei foreining eller ei gruppe. Éi om gongen.',
    activity: 'Kva vil de gjere?',
    activityHelp: 'Start med eit verb. Éin ting om gongen.',
    added: 'Lagt til. Har de fleire?',
    blank: 'Skriv noko først.',
    challenge: 'Skriv ei utfordring i staden',
  },
  tied: 'Aktørar og aktivitetar',
  planned: ({ name }) => `Aktivitet: ${name}`,
  ties: 'Har å gjere med',
  tie: 'Knyt',
  tieOf: 'Aktørar',
}
