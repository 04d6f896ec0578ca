import type { news as nb } from '../nb/news.ts'
import { plural } from '../plural.ts'

export const news: typeof nb = {
  added: ({ count }) => `${count} ${plural(count, 'ny utfordring', 'nye utfordringar')}`,
  changed: ({ count }) => `${count} ${plural(count, 'endra', 'endra')}`,
  moved: ({ count }) => `${count} ${plural(count, 'flytta', 'flytta')}`,
  removed: ({ count }) => `${count} ${plural(count, 'sletta', 'sletta')}`,
  merged: ({ count }) => `${count} slått saman`,
  related: ({ count }) => `${count} ${plural(count, 'nytt samband', 'nye samband')}`,
  commented: ({ count }) => `${count} ${plural(count, 'ny kommentar', 'nye kommentarar')}`,
  locked: ({ count }) => `${count} låst eller låst opp`,
  linked: ({ count }) => `${count} ${plural(count, 'ny kopling', 'nye koplingar')}`,
  themes: ({ count }) => `${count} ${plural(count, 'nytt tema', 'nye tema')}`,
  pictures: ({ count }: { count: number }) => `${count} ${plural(count, 'nytt bilete', 'nye bilete')}`,
  oneAdded: ({ name }) => `Ny: ${name}`,
  oneChanged: ({ name }) => `Endra: ${name}`,
  oneMoved: ({ name }) => `Flytta: ${name}`,
  oneRemoved: ({ name }) => `Sletta: ${name}`,
  oneMerged: ({ name }) => `Slått saman: ${name}`,
  oneRelated: ({ name }) => `Nytt samband: ${name}`,
  oneCommented: ({ name }) => `Ny kommentar: ${name}`,
  oneLocked: ({ name }) => `Låst eller låst opp: ${name}`,
  oneLinked: ({ name }) => `Ny kopling: ${name}`,
  oneTheme: ({ name }) => `Nytt tema: ${name}`,
  onePicture: ({ name }: { name: string }) => `Nytt bilete: ${name}`,
  further: ({ count }) => `og ${count} ${plural(count, 'endring', 'endringar')} til`,
}
