/** What files say of actors, activities and commitments. */
export const fileActors = {
  /** What an actor that has not said that it may be named is called in the middle of a line. */
  unnamed: {
    decisionMaker: 'en beslutningstaker',
    municipalService: 'en kommunal tjeneste',
    business: 'en aktør i næringslivet',
    voluntary: 'en frivillig organisasjon',
    academia: 'en aktør i akademia',
    state: 'en aktør i stat eller fylke',
    residents: 'en gruppe innbyggere',
  },
  /** Of many, folded. */
  allActors: ({ count }: { count: number }) => `Alle ${count} aktørene`,
  doing: 'Hvem gjør hva',
  takers: 'Hvem er med',
  tie: 'Tilknytning',
  other: 'Knyttet til',
  commitmentState: 'Hvordan det står',
  by: ({ date }: { date: string }) => `innen ${date}`,
  left: ({ count }: { count: number }) => `Og ${count} til: alle står i filene til planleggerne.`,
  actorId: 'Aktørens id',
  activityId: 'Aktivitetens id',
  tiedId: 'Id til det aktøren er knyttet til',
}
