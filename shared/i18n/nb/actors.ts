/** Actors, activities, commitments and status: the words for how they are and what they have to do with each other. */
export const actors = {
  actor: 'Aktør',
  activity: 'Aktivitet',
  commitment: 'Forpliktelse',
  status: 'Status',
  actors: 'Aktører',
  activities: 'Aktiviteter',
  commitments: 'Forpliktelser',
  categories: {
    decisionMaker: 'Beslutningstaker',
    municipalService: 'Kommunal tjeneste',
    business: 'Næringsliv',
    voluntary: 'Frivillighet',
    academia: 'Akademia',
    state: 'Stat eller fylke',
    residents: 'Innbyggere',
  },
  states: { suggested: 'Foreslått', invited: 'Invitert', joined: 'Med', declined: 'Takket nei' },
  stakes: {
    affected: 'Berøres',
    hasMeans: 'Har virkemidler',
    both: 'Begge deler',
    worksWith: 'Samarbeider med',
  },
  /** A link as the actor sees it: what it has to do with what. */
  ties: {
    affected: ({ other }: { other: string }) => `Berøres av ${other}`,
    hasMeans: ({ other }: { other: string }) => `Har virkemidler for ${other}`,
    both: ({ other }: { other: string }) => `Berøres av og har virkemidler for ${other}`,
    worksWith: ({ other }: { other: string }) => `Samarbeider med ${other}`,
  },
  /** The same link as the other end sees it. */
  tiedBy: {
    affected: ({ actor }: { actor: string }) => `${actor} berøres`,
    hasMeans: ({ actor }: { actor: string }) => `${actor} har virkemidler`,
    both: ({ actor }: { actor: string }) => `${actor} berøres og har virkemidler`,
    worksWith: ({ actor }: { actor: string }) => `${actor} samarbeider`,
  },
  /** Either of them with why. */
  tieWithNote: ({ tie, note }: { tie: string; note: string }) => `${tie}: ${note}`,
  activityStates: {
    notStarted: 'Ikke startet',
    inProgress: 'I gang',
    delayed: 'Forsinket',
    done: 'Gjennomført',
    stopped: 'Stoppet',
  },
  commitmentStates: {
    offered: 'Spurt',
    confirmed: 'Bekreftet',
    declined: 'Takket nei',
    fulfilled: 'Gjennomført',
    withdrawn: 'Trukket',
  },
  rhythms: { month: 'Hver måned', quarter: 'Hvert kvartal', halfYear: 'Hvert halvår' },
  /** What is asked of an actor, and of an activity. */
  fields: {
    name: 'Navn',
    category: 'Hva slags aktør',
    state: 'Hvor langt',
    offers: 'Kan bidra med',
    needs: 'Trenger',
    title: 'Aktivitet',
    challenges: 'Utfordringer',
    who: 'Hvem',
    where: 'Hvor',
    owner: 'Følges opp av',
    due: 'Frist',
  },
}
