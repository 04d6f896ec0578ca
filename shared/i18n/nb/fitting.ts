import type { Fit, LinkUse } from '../../domain/indicator-link.ts'

const uses: Record<LinkUse, string> = {
  baseline: 'Utgangspunkt',
  goal: 'Mål',
  followUp: 'Oppfølging',
}

/** What a link says beside how well it fits, why an indicator is suggested, and what earlier workshops found. */
export const fitting = {
  more: 'Bruk og ansvar',
  use: 'Hva skal den brukes til?',
  uses,
  usesHelp: {
    baseline: 'viser hvor vi står',
    goal: 'viser hvor vi vil',
    followUp: 'viser om det går riktig vei',
  },
  chainStep: 'Hvor i resultatkjeden?',
  notSaid: 'Ikke bestemt',
  owner: 'Hvem følger den opp?',
  ownerHelp: 'En funksjon, ikke et navn. F.eks. «klimarådgiver».',
  state: { confirmed: 'Bekreftet', proposed: 'Foreslått' },
  confirm: 'Bekreft',
  confirmOf: ({ title }: { title: string }) => `Bekreft koblingen til ${title}`,
  unconfirm: 'Ta tilbake bekreftelsen',
  unconfirmOf: ({ title }: { title: string }) => `Ta tilbake bekreftelsen av koblingen til ${title}`,
  confirmed: 'Koblingen er bekreftet.',
  unconfirmed: 'Bekreftelsen er tatt tilbake.',
  profile: {
    open: 'Om koblingen',
    about: 'Hva handler den om?',
    aboutHelp: 'Mål og områder som indikatoren hører til.',
    use: 'Hvorfor brukes den?',
    useHelp: 'Det dere har bestemt i verkstedet.',
    quality: 'Hvor god er den?',
    qualityHelp: 'Hva den måler, hvor fin inndelingen er, og hva fagfolk mener om tallene.',
    state: 'Status',
    fit: 'Vurdering',
    owner: 'Følges opp av',
    nothing: 'Katalogen sier ikke noe om dette.',
  },
  because: ({ reasons }: { reasons: string }) => `Forslag fordi: ${reasons}`,
  reasons: {
    words: ({ words, count }: { words: string; count: number }) =>
      `${count === 1 ? 'ordet' : 'ordene'} ${words}`,
    word: (word: string) => `«${word}»`,
    goals: ({ numbers }: { numbers: string }) => `samme mål ${numbers}`,
    targets: ({ codes }: { codes: string }) => `samme delmål ${codes}`,
    areas: ({ names }: { names: string }) => `samme område ${names}`,
  },
  onThisBoard: ({ name, fit, why }: { name: string; fit: Fit; why: string }) =>
    `${fit === 'no' ? 'Passer ikke' : 'Passer delvis'} til ${name}${why === '' ? '' : `: ${why}`}`,
  earlier: ({ workshop, date, fit, why }: { workshop: string; date: string; fit: Fit; why: string }) =>
    `${fit === 'no' ? 'Avvist' : 'Passet delvis'} i «${workshop}» (${date})${why === '' ? '' : `: ${why}`}`,
  brought: {
    heading: 'Vurderinger fra et annet verksted',
    help: 'Ta med JSON-fila fra et tidligere verksted. Da står det ved søketreffene hva som ikke passet der, og hvorfor. Bare vurderingene leses. Navn, stemmer og utfordringer blir ikke tatt med.',
    choose: 'Velg fil (JSON)',
    notOurs: 'Fila er ikke laget av Dugnad. Velg JSON-fila fra resultatet av et verksted.',
    nothing: 'Ingen indikatorer i fila er vurdert som delvis eller dårlig egnet.',
    tooLarge: 'Fila er større enn resultatet av et verksted kan være.',
    left: ({ count }: { count: number }) =>
      count === 1
        ? 'Én vurdering er skadet eller for lang, og er ikke tatt med.'
        : `${count} vurderinger er skadet, for lange eller for mange, og er ikke tatt med.`,
    taken: ({ count, unknown }: { count: number; unknown: number }) =>
      `${count === 1 ? 'Én vurdering er tatt med' : `${count} vurderinger er tatt med`}.${unknown === 0 ? '' : ` ${unknown} gjelder indikatorer som ikke finnes her.`}`,
    from: ({ workshop, date, count }: { workshop: string; date: string; count: number }) =>
      `«${workshop}» (${date}): ${count === 1 ? 'én vurdering' : `${count} vurderinger`}`,
    remove: 'Slett',
    removeOf: ({ workshop }: { workshop: string }) => `Slett vurderingene fra «${workshop}»`,
    removed: 'Vurderingene er slettet.',
  },
}
