import type { ballots as nb } from '../nb/ballots.ts'

export const ballots: typeof nb = {
  about: 'Om avstemminga',
  everybody: 'Alle unnateke observatørar stemmer, òg fasilitatorane.',
  byRole: 'Alle unnateke fasilitator og observatørar stemmer.',
  onlyGroups: ({ names }) => `Berre desse gruppene er med: ${names}.`,
  onlyMunicipalities: ({ names }) => `Berre desse kommunane er med: ${names}.`,
  noLateJoiners: 'Dei som kom etter at avstemminga opna, har ingen stemmesetel.',
  person: 'Kvar person tel likt.',
  municipality: 'Kvar kommune tel likt, om minst fem stemmer i kvar av dei. Elles tel kvar person likt.',
  secret:
    'Ingen ser kva du stemmer. Når avstemminga er slutt, blir koplinga mellom deg og stemmesetelen sletta.',
  showAtOnce: 'Alle ser resultatet med ein gong avstemminga er slutt.',
  showLater: 'Fasilitator viser resultatet etterpå.',
  breakdown: {
    role: 'Resultatet blir òg vist etter rolle. Grupper med færre enn fem stemmer blir ikkje viste.',
    municipality:
      'Resultatet blir òg vist etter kommune. Kommunar med færre enn fem stemmer blir ikkje viste.',
  },
  paper: 'Nokre stemmer på papir. Papiret blir talt med før resultatet blir vist.',
  evaluation: 'Spørsmålet gjeld sjølve verkstaden.',
  revote: ({ number }) => `Dette er ei ny avstemming etter R-${number}.`,
  startFrom: ({ number }) => `Start med det du stemte i R-${number}`,
  started: 'Det du stemte sist, er lagt inn. Du kan endre på det.',
  order: 'Rekkjefølgja er tilfeldig og ulik for kvar deltakar.',
  frozen: 'Tekstane er slik dei var då avstemminga opna.',
  receipt:
    'Denne eininga tek vare på ei kvittering. Med ho kan du sjå etterpå at stemmesetelen din vart talt.',
  lot: 'Loddet er trekt og låst. Fingeravtrykket er:',
  lotHelp:
    'Når avstemminga er slutt, blir loddet vist, og alle kan kontrollere at det har dette fingeravtrykket.',
  watching: 'Avstemminga går føre seg. Du ser på, og stemmer ikkje.',
  onPaper: 'Du stemmer på papir i denne avstemminga.',
  counting: 'Stemmene på papir blir talde. Resultatet kjem når dei er talde.',
  cancelled: 'Avstemminga vart avlyst, og stemmene er sletta.',
  cancelReason: ({ reason }) => `Grunngiving: ${reason}`,
  conflict: {
    with: ({ names }) => `I konflikt med ${names}`,
    why: ({ why }) => ` – fordi ${why}`,
    because: ({ why }) => `Fordi ${why}`,
    heading: 'Konfliktar mellom utfordringane',
    between: ({ one, other }) => `${one} er i konflikt med ${other}`,
  },
}
