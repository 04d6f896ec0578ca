import { plural } from '../plural.ts'

/** What is read out of what others do to the board. */
export const news = {
  added: ({ count }: { count: number }) => `${count} ${plural(count, 'ny utfordring', 'nye utfordringer')}`,
  changed: ({ count }: { count: number }) => `${count} ${plural(count, 'endret', 'endret')}`,
  moved: ({ count }: { count: number }) => `${count} ${plural(count, 'flyttet', 'flyttet')}`,
  removed: ({ count }: { count: number }) => `${count} ${plural(count, 'slettet', 'slettet')}`,
  merged: ({ count }: { count: number }) => `${count} slått sammen`,
  related: ({ count }: { count: number }) =>
    `${count} ${plural(count, 'ny forbindelse', 'nye forbindelser')}`,
  commented: ({ count }: { count: number }) => `${count} ${plural(count, 'ny kommentar', 'nye kommentarer')}`,
  locked: ({ count }: { count: number }) => `${count} låst eller låst opp`,
  linked: ({ count }: { count: number }) => `${count} ${plural(count, 'ny kobling', 'nye koblinger')}`,
  themes: ({ count }: { count: number }) => `${count} ${plural(count, 'nytt tema', 'nye temaer')}`,
  actors: ({ count }: { count: number }) => `${count} ${plural(count, 'ny aktør', 'nye aktører')}`,
  activities: ({ count }: { count: number }) =>
    `${count} ${plural(count, 'ny aktivitet', 'nye aktiviteter')}`,
  pictures: ({ count }: { count: number }) => `${count} ${plural(count, 'nytt bilde', 'nye bilder')}`,
  oneAdded: ({ name }: { name: string }) => `Ny: ${name}`,
  oneChanged: ({ name }: { name: string }) => `Endret: ${name}`,
  oneMoved: ({ name }: { name: string }) => `Flyttet: ${name}`,
  oneRemoved: ({ name }: { name: string }) => `Slettet: ${name}`,
  oneMerged: ({ name }: { name: string }) => `Slått sammen: ${name}`,
  oneRelated: ({ name }: { name: string }) => `Ny forbindelse: ${name}`,
  oneCommented: ({ name }: { name: string }) => `Ny kommentar: ${name}`,
  oneLocked: ({ name }: { name: string }) => `Låst eller låst opp: ${name}`,
  oneLinked: ({ name }: { name: string }) => `Ny kobling: ${name}`,
  oneTheme: ({ name }: { name: string }) => `Nytt tema: ${name}`,
  oneActor: ({ name }: { name: string }) => `Ny aktør: ${name}`,
  oneActivity: ({ name }: { name: string }) => `Ny aktivitet: ${name}`,
  onePicture: ({ name }: { name: string }) => `Nytt bilde: ${name}`,
  further: ({ count }: { count: number }) => `og ${count} ${plural(count, 'endring', 'endringer')} til`,
}
