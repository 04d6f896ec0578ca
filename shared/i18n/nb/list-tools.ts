import { plural } from '../plural.ts'

/** What is done with the list as a whole, and what opens from it. */
export const listTools = {
  newTheme: { open: 'Nytt tema', label: 'Hva skal temaet hete?', add: 'Lag tema' },
  bring: { image: 'Legg til bilde', table: 'Hent fra regneark' },
  search: {
    label: 'Søk i utfordringene',
    help: 'Ord eller nummer',
    goal: 'Mål',
    allGoals: 'Alle mål',
    found: ({ shown, count }: { shown: number; count: number }) => `Viser ${shown} av ${count}`,
    none: 'Ingen utfordringer passer med søket.',
    clear: 'Vis alle',
    order: 'Rekkefølgen kan endres når alle vises.',
  },
  order: {
    label: 'Ordne',
    byVotes: 'Flest stemmer først',
    byGoal: 'Etter bærekraftsmål',
    gather: 'Samle i temaer etter mål',
    gatherByAuthor: 'Samle i temaer etter forfatternes rolle',
    goalGroup: ({ number, name }: { number: number; name: string }) => `Mål ${number}: ${name}`,
    done: ({ count }: { count: number }) =>
      `${count} ${plural(count, 'utfordring er flyttet. Du kan angre.', 'utfordringer er flyttet. Du kan angre.')}`,
    nothing: 'Det er ingenting å ordne.',
  },
  level: {
    heading: 'Opplesing for skjermlesere',
    help: 'Hvor mye skal sies om det andre gjør? Høyst én melding hvert tiende sekund.',
    all: 'Alt',
    summary: 'Sammendrag',
    off: 'Ingenting',
  },
  goalPicker: {
    heading: ({ name }: { name: string }) => `Mål for ${name}`,
    legend: 'Hvilke bærekraftsmål handler det om?',
    help: 'Velg opptil tre.',
    tooMany: 'Velg de tre viktigste.',
    chosen: ({ count }: { count: number }) => `${count} av 3 valgt`,
  },
}
