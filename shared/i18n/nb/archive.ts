import { plural } from '../plural.ts'

/** A whole workshop as a file, and opening one. */
export const archive = {
  /** In the picture that an archive has of its board. */
  pictureNote: 'Tavla slik den var da arkivet ble laget. Hele listen over lappene står i outcomes/now.md.',
  title: 'Åpne et arkiv',
  intro:
    'Et arkiv er hele verkstedet i én ZIP-fil: tavla, bildene, avstemningene og det som ble vedtatt. Det åpnes som et nytt verksted her, og du blir fasilitator.',
  trust: 'Åpne bare arkiver fra noen du stoler på. Hvem som har laget et arkiv, kan Dugnad ikke vite.',
  choose: 'Velg ZIP-fil',
  chosen: ({ name }: { name: string }) => `Valgt: ${name}`,
  ended: 'Hvis verkstedet var avsluttet',
  asItWas: 'Åpne det for lesing, slik det ble avsluttet',
  goOn: 'Fortsett arbeidet, med ny kode',
  open: 'Åpne arkivet',
  opening: 'Åpner arkivet … Det kan ta litt tid.',
  failed: 'Arkivet ble ikke åpnet',
  failedHelp: 'Ingenting er lagret.',
  done: 'Arkivet er åpnet',
  madeAt: ({ moment }: { moment: string }) => `Laget ${moment}.`,
  counts: ({ cards, pictures, rounds }: { cards: number; pictures: number; rounds: number }) => {
    const also = pictures === 0 ? '' : `, ${pictures} ${plural(pictures, 'bilde', 'bilder')}`
    return `${cards} ${plural(cards, 'lapp', 'lapper')}${also} og ${rounds} ${plural(rounds, 'avstemning', 'avstemninger')}.`
  },
  code: ({ code }: { code: string }) => `Den nye koden er ${code}.`,
  readOnly: 'Verkstedet var avsluttet. Det kan leses, ikke endres.',
  signed: {
    here: 'Protokollene fra avstemningene er signert av denne serveren.',
    elsewhere: 'Protokollene fra avstemningene er signert av en annen server enn denne.',
  },
  openRounds: ({ rounds }: { rounds: string }) =>
    `Ikke med i arkivet, fordi de ikke var avsluttet: ${rounds}.`,
  refused: ({ count }: { count: number }) =>
    `${count} ${plural(count, 'ting ble', 'ting ble')} ikke tatt med:`,
  more: ({ count }: { count: number }) => `og ${count} til`,
  part: { card: 'Tavla', picture: 'Bilde', decision: 'Beslutning', indicator: 'Indikator' },
  why: {
    invalid: 'er ikke slik det skal være',
    missing: 'mangler, eller hører til noe som mangler',
    tooMany: 'er flere enn det er plass til',
  },
  go: 'Gå til verkstedet',
}
