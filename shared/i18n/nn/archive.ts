import type { archive as nb } from '../nb/archive.ts'
import { plural } from '../plural.ts'

export const archive: typeof nb = {
  pictureNote: 'Tavla slik ho var då arkivet vart laga. Heile lista over lappane står i outcomes/now.md.',
  title: 'Opne eit arkiv',
  intro:
    'Eit arkiv er heile verkstaden i éi ZIP-fil: tavla, bileta, avstemmingane og det som vart vedteke. Det blir opna som ein ny verkstad her, og du blir fasilitator.',
  trust: 'Opne berre arkiv frå nokon du stolar på. Kven som har laga eit arkiv, kan ikkje Dugnad vite.',
  choose: 'Vel ZIP-fil',
  chosen: ({ name }) => `Vald: ${name}`,
  ended: 'Om verkstaden var avslutta',
  asItWas: 'Opne han for lesing, slik han vart avslutta',
  goOn: 'Hald fram med arbeidet, med ny kode',
  open: 'Opne arkivet',
  opening: 'Opnar arkivet … Det kan ta litt tid.',
  failed: 'Arkivet vart ikkje opna',
  failedHelp: 'Ingenting er lagra.',
  done: 'Arkivet er opna',
  madeAt: ({ moment }) => `Laga ${moment}.`,
  counts: ({ cards, pictures, rounds }) => {
    const also = pictures === 0 ? '' : `, ${pictures} bilete`
    return `${cards} ${plural(cards, 'lapp', 'lappar')}${also} og ${rounds} ${plural(rounds, 'avstemming', 'avstemmingar')}.`
  },
  code: ({ code }) => `Den nye koden er ${code}.`,
  readOnly: 'Verkstaden var avslutta. Han kan lesast, ikkje endrast.',
  signed: {
    here: 'Protokollane frå avstemmingane er signerte av denne tenaren.',
    elsewhere: 'Protokollane frå avstemmingane er signerte av ein annan tenar enn denne.',
  },
  openRounds: ({ rounds }) => `Ikkje med i arkivet, fordi dei ikkje var avslutta: ${rounds}.`,
  refused: ({ count }) => `${count} ting vart ikkje tekne med:`,
  more: ({ count }) => `og ${count} til`,
  part: { card: 'Tavla', picture: 'Bilete', decision: 'Avgjerd', indicator: 'Indikator' },
  why: {
    invalid: 'er ikkje slik det skal vere',
    missing: 'manglar, eller høyrer til noko som manglar',
    tooMany: 'er fleire enn det er plass til',
  },
  go: 'Gå til verkstaden',
}
