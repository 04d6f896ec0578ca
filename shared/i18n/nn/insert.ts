import { plural } from '../plural.ts'

/** Bringing in what lies in files: pictures and spreadsheets. */
export const insert = {
  image: {
    tool: 'Bilete',
    add: 'Legg til bilete',
    choose: 'Vel bilete',
    camera: 'Ta bilete',
    help: 'PNG, JPEG, WebP eller GIF. Biletet blir gjort mindre, og stad og tid blir fjerna, før det blir sendt.',
    of: ({ place, count }: { place: number; count: number }) => `Bilete ${place} av ${count}`,
    preparing: 'Gjer klart biletet …',
    sending: 'Sender biletet …',
    alt: 'Kva viser biletet?',
    altHelp: 'For dei som ikkje ser det. Kan stå tomt.',
    noAlt: 'Bilete utan skildring',
    unseen: 'Biletet kan ikkje visast',
    confirm: 'Legg på tavla',
    added: 'Biletet er lagt på tavla.',
    failed: 'Ingenting vart lagt til.',
    tooLarge: 'Biletet er større enn 30 MB. Gjer det mindre og prøv igjen.',
    heading: 'Bilete',
    describe: 'Endre skildring',
    describeOf: ({ name }: { name: string }) => `Endre skildring av ${name}`,
    remove: 'Slett',
    removeOf: ({ name }: { name: string }) => `Slett ${name}`,
    removed: 'Biletet er sletta.',
    save: 'Lagre',
  },
  table: {
    tool: 'Frå rekneark',
    add: 'Hent frå rekneark',
    choose: 'Vel fil',
    help: 'CSV eller XLSX, med éi utfordring på kvar rad. Opptil 500 rader om gongen.',
    reading: 'Les fila …',
    failed: 'Ingenting vart lagt til.',
    faults: {
      tooLarge: 'Fila er for stor til å vere ei liste med utfordringar. Ho kan ha opptil 5 MB.',
      damaged: 'Fila er skadd eller ikkje laga som eit rekneark, og kan ikkje lesast.',
      notATable: 'Dette er ikkje eit rekneark. Lagre det som CSV eller XLSX, og prøv igjen.',
      locked: 'Fila er låst med passord. Lagre ein kopi utan passord, og prøv igjen.',
      empty: 'Det er ingen rader med tekst i fila.',
      tooSlow: 'Fila tok for lang tid å lese. Del henne opp, eller lagre henne som CSV.',
    },
    rows: ({ count }: { count: number }) => `${count} ${plural(count, 'lapp', 'lappar')} blir laga.`,
    left: ({ count }: { count: number }) =>
      `${count} ${plural(count, 'rad', 'rader')} til får ikkje plass i éin omgang. Hent ${plural(count, 'ho', 'dei')} frå ei eiga fil etterpå.`,
    headings: 'Første rada er overskrifter',
    columns: 'Kva står i kolonnane?',
    fields: { title: 'Utfordring', body: 'Forklaring', goals: 'Berekraftsmål', theme: 'Tema' },
    none: 'Ikkje med',
    column: ({ letter, heading }: { letter: string; heading: string }) =>
      heading ? `${letter}: ${heading}` : `Kolonne ${letter}`,
    preview: 'Slik blir dei første',
    problems: ({ count }: { count: number }) =>
      `${count} ${plural(count, 'rad', 'rader')} er ikkje heilt som venta`,
    problem: {
      noTitle: 'ingen tekst i kolonnen for utfordring. Rada blir ikkje med.',
      titleCut: 'utfordringa er lengre enn 140 teikn. Heile teksten står i forklaringa.',
      bodyCut: 'forklaringa er lengre enn 600 teikn, og blir kutta.',
      noGoal: 'fann ikkje noko berekraftsmål frå 1 til 17. Lappen blir laga utan.',
      manyGoals: 'fleire enn tre berekraftsmål. Dei tre første blir med.',
    },
    row: ({ row, problem }: { row: number; problem: string }) => `Rad ${row}: ${problem}`,
    more: ({ count }: { count: number }) => `og ${count} til`,
    noRoom: ({ room }: { room: number }) =>
      `Tavla har plass til ${room} ${plural(room, 'lapp', 'lappar')} til. Slett noko, eller hent færre.`,
    noThemes: ({ room }: { room: number }) =>
      `Tavla har plass til ${room} tema til. Vel «Ikkje med» for tema.`,
    confirm: ({ count }: { count: number }) => `Lag ${count} ${plural(count, 'lapp', 'lappar')}`,
    writing: ({ done, count }: { done: number; count: number }) => `Lagar lappar: ${done} av ${count}`,
    done: ({ count }: { count: number }) =>
      `${count} ${plural(count, 'lapp', 'lappar')} er lagt på tavla. Du kan angre.`,
  },
  other: {
    title: 'Dette kan ikkje leggjast på tavla',
    text: 'Tavla tek imot bilete (PNG, JPEG, WebP og GIF) og rekneark (CSV og XLSX). Ingenting vart lagt til.',
    several: 'Ta eitt rekneark om gongen, utan andre filer. Ingenting vart lagt til.',
  },
}
