import { plural } from '../plural.ts'

/** Bringing in what lies in files: pictures and spreadsheets. */
export const insert = {
  image: {
    tool: 'Bilde',
    add: 'Legg til bilde',
    choose: 'Velg bilde',
    camera: 'Ta bilde',
    help: 'PNG, JPEG, WebP eller GIF. Bildet gjøres mindre, og sted og tid fjernes, før det sendes.',
    of: ({ place, count }: { place: number; count: number }) => `Bilde ${place} av ${count}`,
    preparing: 'Gjør klar bildet …',
    sending: 'Sender bildet …',
    alt: 'Hva viser bildet?',
    altHelp: 'For dem som ikke ser det. Kan stå tomt.',
    noAlt: 'Bilde uten beskrivelse',
    unseen: 'Bildet kan ikke vises',
    confirm: 'Legg på tavla',
    added: 'Bildet er lagt på tavla.',
    failed: 'Ingenting ble lagt til.',
    tooLarge: 'Bildet er større enn 30 MB. Gjør det mindre og prøv igjen.',
    heading: 'Bilder',
    describe: 'Endre beskrivelse',
    describeOf: ({ name }: { name: string }) => `Endre beskrivelse av ${name}`,
    remove: 'Slett',
    removeOf: ({ name }: { name: string }) => `Slett ${name}`,
    removed: 'Bildet er slettet.',
    save: 'Lagre',
  },
  table: {
    tool: 'Fra regneark',
    add: 'Hent fra regneark',
    choose: 'Velg fil',
    help: 'CSV eller XLSX, med én utfordring på hver rad. Opptil 500 rader om gangen.',
    reading: 'Leser fila …',
    failed: 'Ingenting ble lagt til.',
    faults: {
      tooLarge: 'Fila er for stor til å være en liste med utfordringer. Den kan ha opptil 5 MB.',
      damaged: 'Fila er skadet eller ikke laget som et regneark, og kan ikke leses.',
      notATable: 'Dette er ikke et regneark. Lagre det som CSV eller XLSX, og prøv igjen.',
      locked: 'Fila er låst med passord. Lagre en kopi uten passord, og prøv igjen.',
      empty: 'Det er ingen rader med tekst i fila.',
      tooSlow: 'Fila tok for lang tid å lese. Del den opp, eller lagre den som CSV.',
    },
    rows: ({ count }: { count: number }) => `${count} ${plural(count, 'lapp', 'lapper')} blir laget.`,
    left: ({ count }: { count: number }) =>
      `${count} ${plural(count, 'rad', 'rader')} til får ikke plass i én omgang. Hent ${plural(count, 'den', 'dem')} fra en egen fil etterpå.`,
    headings: 'Første rad er overskrifter',
    columns: 'Hva står i kolonnene?',
    fields: { title: 'Utfordring', body: 'Forklaring', goals: 'Bærekraftsmål', theme: 'Tema' },
    none: 'Ikke med',
    column: ({ letter, heading }: { letter: string; heading: string }) =>
      heading ? `${letter}: ${heading}` : `Kolonne ${letter}`,
    preview: 'Slik blir de første',
    problems: ({ count }: { count: number }) =>
      `${count} ${plural(count, 'rad', 'rader')} er ikke helt som ventet`,
    problem: {
      noTitle: 'ingen tekst i kolonnen for utfordring. Raden blir ikke med.',
      titleCut: 'utfordringen er lengre enn 140 tegn. Hele teksten står i forklaringen.',
      bodyCut: 'forklaringen er lengre enn 600 tegn, og blir kuttet.',
      noGoal: 'fant ikke noe bærekraftsmål fra 1 til 17. Lappen blir laget uten.',
      manyGoals: 'flere enn tre bærekraftsmål. De tre første blir med.',
    },
    row: ({ row, problem }: { row: number; problem: string }) => `Rad ${row}: ${problem}`,
    more: ({ count }: { count: number }) => `og ${count} til`,
    noRoom: ({ room }: { room: number }) =>
      `Tavla har plass til ${room} ${plural(room, 'lapp', 'lapper')} til. Slett noe, eller hent færre.`,
    noThemes: ({ room }: { room: number }) =>
      `Tavla har plass til ${room} temaer til. Velg «Ikke med» for tema.`,
    confirm: ({ count }: { count: number }) => `Lag ${count} ${plural(count, 'lapp', 'lapper')}`,
    writing: ({ done, count }: { done: number; count: number }) => `Lager lapper: ${done} av ${count}`,
    done: ({ count }: { count: number }) =>
      `${count} ${plural(count, 'lapp', 'lapper')} er lagt på tavla. Du kan angre.`,
  },
  other: {
    title: 'Dette kan ikke legges på tavla',
    text: 'Tavla tar imot bilder (PNG, JPEG, WebP og GIF) og regneark (CSV og XLSX). Ingenting ble lagt til.',
    several: 'Ta ett regneark om gangen, uten andre filer. Ingenting ble lagt til.',
  },
}
