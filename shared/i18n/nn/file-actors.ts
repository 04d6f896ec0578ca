import type { Texts } from '../texts.ts'

export const fileActors: Texts['files']['mobilisation'] = {
  unnamed: {
    decisionMaker: 'ein avgjerdstakar',
    municipalService: 'ei kommunal teneste',
    business: 'ein aktør i næringslivet',
    voluntary: 'ein frivillig organisasjon',
    academia: 'ein aktør i akademia',
    state: 'ein aktør i stat eller fylke',
    residents: 'ei gruppe innbyggjarar',
  },
  allActors: ({ count }) => `Alle dei ${count} aktørane`,
  doing: 'Kven gjer kva',
  takers: 'Kven er med',
  tie: 'Tilknyting',
  other: 'Knytt til',
  commitmentState: 'Korleis det står',
  by: ({ date }) => `innan ${date}`,
  left: ({ count }) => `Og ${count} til: alle står i filene til planleggjarane.`,
  actorId: 'Id-en til aktøren',
  activityId: 'Id-en til aktiviteten',
  tiedId: 'Id-en til det aktøren er knytt til',
}
