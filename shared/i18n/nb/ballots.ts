/** What stands beside a ballot of any method: the terms of the round, and what there is to wait for. */
export const ballots = {
  about: 'Om avstemningen',
  everybody: 'Alle unntatt observatører stemmer, også fasilitatorene.',
  byRole: 'Alle unntatt fasilitator og observatører stemmer.',
  onlyGroups: ({ names }: { names: string }) => `Bare disse gruppene er med: ${names}.`,
  onlyMunicipalities: ({ names }: { names: string }) => `Bare disse kommunene er med: ${names}.`,
  noLateJoiners: 'De som kom etter at avstemningen åpnet, har ingen stemmeseddel.',
  person: 'Hver person teller likt.',
  municipality:
    'Hver kommune teller likt, hvis minst fem stemmer i hver av dem. Ellers teller hver person likt.',
  secret:
    'Ingen ser hva du stemmer. Når avstemningen er slutt, slettes koblingen mellom deg og stemmeseddelen.',
  showAtOnce: 'Alle ser resultatet med en gang avstemningen er slutt.',
  showLater: 'Fasilitator viser resultatet etterpå.',
  breakdown: {
    role: 'Resultatet vises også etter rolle. Grupper med færre enn fem stemmer vises ikke.',
    municipality: 'Resultatet vises også etter kommune. Kommuner med færre enn fem stemmer vises ikke.',
  },
  paper: 'Noen stemmer på papir. Papiret telles med før resultatet vises.',
  evaluation: 'Spørsmålet gjelder selve verkstedet.',
  revote: ({ number }: { number: number }) => `Dette er en ny avstemning etter R-${number}.`,
  startFrom: ({ number }: { number: number }) => `Start med det du stemte i R-${number}`,
  started: 'Det du stemte sist, er lagt inn. Du kan endre det.',
  order: 'Rekkefølgen er tilfeldig og ulik for hver deltaker.',
  frozen: 'Tekstene er slik de var da avstemningen åpnet.',
  receipt:
    'Denne enheten tar vare på en kvittering. Med den kan du se etterpå at stemmeseddelen din ble talt.',
  lot: 'Loddet er trukket og låst. Fingeravtrykket er:',
  lotHelp:
    'Når avstemningen er slutt, vises loddet, og alle kan kontrollere at det har dette fingeravtrykket.',
  watching: 'Avstemningen pågår. Du ser på, og stemmer ikke.',
  onPaper: 'Du stemmer på papir i denne avstemningen.',
  counting: 'Stemmene på papir telles. Resultatet kommer når de er talt.',
  cancelled: 'Avstemningen ble avlyst, og stemmene er slettet.',
  cancelReason: ({ reason }: { reason: string }) => `Begrunnelse: ${reason}`,
  conflict: {
    /** With one: its name; with several, their numbers. */
    with: ({ names }: { names: string }) => `I konflikt med ${names}`,
    why: ({ why }: { why: string }) => ` – fordi ${why}`,
    because: ({ why }: { why: string }) => `Fordi ${why}`,
    heading: 'Konflikter mellom utfordringene',
    between: ({ one, other }: { one: string; other: string }) => `${one} er i konflikt med ${other}`,
  },
}
