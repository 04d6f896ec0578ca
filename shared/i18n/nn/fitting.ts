import type { fitting as nb } from '../nb/fitting.ts'

export const fitting: typeof nb = {
  more: 'Bruk og ansvar',
  use: 'Kva skal han brukast til?',
  uses: {
    baseline: 'Utgangspunkt',
    goal: 'Mål',
    followUp: 'Oppfølging',
  },
  usesHelp: {
    baseline: 'viser kvar vi står',
    goal: 'viser kvar vi vil',
    followUp: 'viser om det går rett veg',
  },
  chainStep: 'Kvar i resultatkjeda?',
  notSaid: 'Ikkje bestemt',
  owner: 'Kven følgjer han opp?',
  ownerHelp: 'Ein funksjon, ikkje eit namn. T.d. «klimarådgjevar».',
  state: { confirmed: 'Stadfesta', proposed: 'Føreslått' },
  confirm: 'Stadfest',
  confirmOf: ({ title }) => `Stadfest koplinga til ${title}`,
  unconfirm: 'Ta tilbake stadfestinga',
  unconfirmOf: ({ title }) => `Ta tilbake stadfestinga av koplinga til ${title}`,
  confirmed: 'Koplinga er stadfesta.',
  unconfirmed: 'Stadfestinga er teken tilbake.',
  profile: {
    open: 'Om koplinga',
    about: 'Kva handlar han om?',
    aboutHelp: 'Mål og område som indikatoren høyrer til.',
    use: 'Kvifor blir han brukt?',
    useHelp: 'Det de har bestemt i verkstaden.',
    quality: 'Kor god er han?',
    qualityHelp: 'Kva han måler, kor fin inndelinga er, og kva fagfolk meiner om tala.',
    state: 'Status',
    fit: 'Vurdering',
    owner: 'Blir følgd opp av',
    nothing: 'Katalogen seier ikkje noko om dette.',
  },
  because: ({ reasons }) => `Framlegg fordi: ${reasons}`,
  reasons: {
    words: ({ words, count }) => `${count === 1 ? 'ordet' : 'orda'} ${words}`,
    word: (word) => `«${word}»`,
    goals: ({ numbers }) => `same mål ${numbers}`,
    targets: ({ codes }) => `same delmål ${codes}`,
    areas: ({ names }) => `same område ${names}`,
  },
  onThisBoard: ({ name, fit, why }) =>
    `${fit === 'no' ? 'Passar ikkje' : 'Passar delvis'} til ${name}${why === '' ? '' : `: ${why}`}`,
  earlier: ({ workshop, date, fit, why }) =>
    `${fit === 'no' ? 'Avvist' : 'Passa delvis'} i «${workshop}» (${date})${why === '' ? '' : `: ${why}`}`,
  brought: {
    heading: 'Vurderingar frå ein annan verkstad',
    help: 'Ta med JSON-fila frå ein tidlegare verkstad. Då står det ved søketreffa kva som ikkje passa der, og kvifor. Berre vurderingane blir lesne. Namn, stemmer og utfordringar blir ikkje tekne med.',
    choose: 'Vel fil (JSON)',
    notOurs: 'Fila er ikkje laga av Dugnad. Vel JSON-fila frå resultatet av ein verkstad.',
    nothing: 'Ingen indikatorar i fila er vurderte som delvis eller dårleg eigna.',
    tooLarge: 'Fila er større enn resultatet av ein verkstad kan vere.',
    left: ({ count }: { count: number }) =>
      count === 1
        ? 'Éi vurdering er skadd eller for lang, og er ikkje teken med.'
        : `${count} vurderingar er skadde, for lange eller for mange, og er ikkje tekne med.`,
    taken: ({ count, unknown }) =>
      `${count === 1 ? 'Éi vurdering er teken med' : `${count} vurderingar er tekne med`}.${unknown === 0 ? '' : ` ${unknown} gjeld indikatorar som ikkje finst her.`}`,
    from: ({ workshop, date, count }) =>
      `«${workshop}» (${date}): ${count === 1 ? 'éi vurdering' : `${count} vurderingar`}`,
    remove: 'Slett',
    removeOf: ({ workshop }) => `Slett vurderingane frå «${workshop}»`,
    removed: 'Vurderingane er sletta.',
  },
}
