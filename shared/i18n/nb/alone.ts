import { plural } from '../plural.ts'

/** F2. Writing alone, and showing all that was sent. */
export const alone = {
  privacy: 'Bare du ser dette til fasilitator viser alle.',
  afterwards: 'Da hører lappene til alle, og ingen ser hvem som skrev hva.',
  mine: 'Mine lapper',
  unsentCount: ({ count }: { count: number }) =>
    `Du har ${count} ${plural(count, 'lapp', 'lapper')} som ikke er sendt.`,
  shown: ({ count }: { count: number }) => `${count} av lappene dine er vist på tavla.`,
  sent: 'Sendt inn',
  unsent: 'Ikke sendt',
  body: 'Forklaring',
  addBody: 'Legg til forklaring',
  send: 'Send inn',
  edit: 'Rediger',
  done: 'Ferdig',
  takeBack: 'Ta tilbake',
  remove: 'Slett',
  drop: 'Fjern fra denne enheten',
  actions: ({ title }: { title: string }) => `Handlinger for ${title}`,
  over: 'Dere skriver ikke hver for seg nå. Lappene her er det bare du som ser.',
  notKept: 'Denne enheten kan ikke ta vare på det du skriver. La siden stå åpen.',
  own: 'Skriv egne lapper',
  reveal: {
    title: 'Alle skriver hver for seg',
    writers: ({ count }: { count: number }) => `${count} har skrevet`,
    sent: ({ count }: { count: number }) => `${count} ${plural(count, 'lapp', 'lapper')} er sendt inn`,
    unsent: ({ count }: { count: number }) => `${count} skriver ennå, eller har ikke sendt alt`,
    nothing: 'Ingen har sendt inn noe ennå.',
    help: 'Du ser hvor mange, ikke hva. Når du viser, legges alle lapper som er sendt, på tavla i tilfeldig rekkefølge.',
    failed: 'Vi får ikke hentet tallene. De er fra før.',
    show: 'Vis alle',
    ask: 'Vise alle lappene?',
    body: ({ count }: { count: number }) =>
      `${count} ${plural(count, 'lapp', 'lapper')} legges på tavla i tilfeldig rekkefølge. Ingen ser hvem som skrev hva. Det kan ikke angres.`,
    stay: ({ count }: { count: number }) =>
      `${count} skriver ennå. Det som ikke er sendt, blir hos ${plural(count, 'den som skrev det', 'dem som skrev det')}.`,
    done: ({ count }: { count: number }) => `${count} ${plural(count, 'lapp', 'lapper')} ligger på tavla nå.`,
  },
  leave: {
    title: 'Gå videre fra skrivingen?',
    sent: ({ count }: { count: number }) =>
      `${count} ${plural(count, 'lapp', 'lapper')} er sendt inn og ikke vist.`,
    showAndGo: 'Vis alle og gå videre',
    go: 'Gå videre uten å vise',
  },
}
