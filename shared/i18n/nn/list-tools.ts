import type { listTools as nb } from '../nb/list-tools.ts'
import { plural } from '../plural.ts'

export const listTools: typeof nb = {
  newTheme: { open: 'Nytt tema', label: 'Kva skal temaet heite?', add: 'Lag tema' },
  bring: { image: 'Legg til bilete', table: 'Hent frå rekneark' },
  search: {
    label: 'Søk i utfordringane',
    help: 'Ord eller nummer',
    goal: 'Mål',
    allGoals: 'Alle mål',
    found: ({ shown, count }) => `Viser ${shown} av ${count}`,
    none: 'Ingen utfordringar passar med søket.',
    clear: 'Vis alle',
    order: 'Rekkjefølgja kan endrast når alle er viste.',
  },
  order: {
    label: 'Ordne',
    byVotes: 'Flest stemmer først',
    byGoal: 'Etter berekraftsmål',
    gather: 'Samle i tema etter mål',
    gatherByAuthor: 'Samle i tema etter rolla til forfattarane',
    goalGroup: ({ number, name }) => `Mål ${number}: ${name}`,
    done: ({ count }) =>
      `${count} ${plural(count, 'utfordring er flytta. Du kan angre.', 'utfordringar er flytta. Du kan angre.')}`,
    nothing: 'Det er ingenting å ordne.',
  },
  level: {
    heading: 'Opplesing for skjermlesarar',
    help: 'Kor mykje skal seiast om det andre gjer? Høgst éi melding kvart tiande sekund.',
    all: 'Alt',
    summary: 'Samandrag',
    off: 'Ingenting',
  },
  goalPicker: {
    heading: ({ name }) => `Mål for ${name}`,
    legend: 'Kva berekraftsmål handlar det om?',
    help: 'Vel opptil tre.',
    tooMany: 'Vel dei tre viktigaste.',
    chosen: ({ count }) => `${count} av 3 valde`,
  },
}
