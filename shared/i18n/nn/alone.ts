import { plural } from '../plural.ts'

/** F2. Writing alone, and showing all that was sent. */
export const alone = {
  privacy: 'Berre du ser dette til fasilitator viser alle.',
  afterwards: 'Då høyrer lappane til alle, og ingen ser kven som skreiv kva.',
  mine: 'Mine lappar',
  unsentCount: ({ count }: { count: number }) =>
    `Du har ${count} ${plural(count, 'lapp', 'lappar')} som ikkje er ${plural(count, 'send', 'sende')}.`,
  shown: ({ count }: { count: number }) =>
    `${count} av lappane dine er ${plural(count, 'vist', 'viste')} på tavla.`,
  sent: 'Sendt inn',
  unsent: 'Ikkje sendt',
  body: 'Forklaring',
  addBody: 'Legg til forklaring',
  send: 'Send inn',
  edit: 'Rediger',
  done: 'Ferdig',
  takeBack: 'Ta tilbake',
  remove: 'Slett',
  drop: 'Fjern frå denne eininga',
  actions: ({ title }: { title: string }) => `Handlingar for ${title}`,
  over: 'De skriv ikkje kvar for dykk no. Lappane her er det berre du som ser.',
  notKept: 'Denne eininga kan ikkje ta vare på det du skriv. La sida stå open.',
  own: 'Skriv eigne lappar',
  reveal: {
    title: 'Alle skriv kvar for seg',
    writers: ({ count }: { count: number }) => `${count} har skrive`,
    sent: ({ count }: { count: number }) =>
      `${count} ${plural(count, 'lapp er send inn', 'lappar er sende inn')}`,
    unsent: ({ count }: { count: number }) => `${count} skriv enno, eller har ikkje sendt alt`,
    nothing: 'Ingen har sendt inn noko enno.',
    help: 'Du ser kor mange, ikkje kva. Når du viser, blir alle lappar som er sende, lagde på tavla i tilfeldig rekkjefølgje.',
    failed: 'Vi får ikkje henta tala. Dei er frå før.',
    show: 'Vis alle',
    ask: 'Vise alle lappane?',
    body: ({ count }: { count: number }) =>
      `${count} ${plural(count, 'lapp blir lagd', 'lappar blir lagde')} på tavla i tilfeldig rekkjefølgje. Ingen ser kven som skreiv kva. Det kan ikkje angrast.`,
    stay: ({ count }: { count: number }) =>
      `${count} skriv enno. Det som ikkje er sendt, blir hos ${plural(count, 'den', 'dei')} som skreiv det.`,
    done: ({ count }: { count: number }) => `${count} ${plural(count, 'lapp', 'lappar')} ligg på tavla no.`,
  },
  leave: {
    title: 'Gå vidare frå skrivinga?',
    sent: ({ count }: { count: number }) =>
      `${count} ${plural(count, 'lapp er send inn og ikkje vist', 'lappar er sende inn og ikkje viste')}.`,
    showAndGo: 'Vis alle og gå vidare',
    go: 'Gå vidare utan å vise',
  },
}
