/** An actor's own page as a file. It speaks to the actor. */
export const actorDocument = {
  title: ({ actor }: { actor: string }) => `Til ${actor}`,
  from: ({ title }: { title: string }) => `Fra verkstedet «${title}»`,
  challenges: 'Utfordringene det gjelder',
  noChallenges: 'Dere er ikke knyttet til noen utfordring ennå.',
  whyYou: 'Hvorfor dere',
  stakes: {
    affected: 'Dere berøres',
    hasMeans: 'Dere har virkemidler',
    both: 'Dere berøres og har virkemidler',
    worksWith: 'Dere samarbeider med andre om den',
  },
  throughActivity: 'Dere er med på noe som skal gjøre noe med den',
  activities: 'Hva dere er med på',
  noActivities: 'Dere er ikke med på noen aktivitet ennå.',
  goneActivity: 'En aktivitet som er tatt bort fra tavla',
  commitmentStates: {
    offered: 'Dere er spurt om dette',
    confirmed: 'Dere har sagt ja til dette',
    declined: 'Dere har sagt nei til dette',
    fulfilled: 'Dere har gjennomført dette',
    withdrawn: 'Dere har trukket dette',
  },
  state: 'Hvordan det går',
  toldOn: ({ date, state }: { date: string; state: string }) => `Status ${date}, ${state.toLowerCase()}`,
  contact: 'Hvem dere kan kontakte',
  noContact: 'Ta kontakt med den som ga dere denne siden.',
  next: 'Neste gang dere hører fra oss',
  rhythms: { month: 'hver måned', quarter: 'hvert kvartal', halfYear: 'hvert halvår' },
  nextOn: ({ date, rhythm }: { date: string; rhythm: string }) =>
    `Neste status kommer ${date}. Dere hører fra oss ${rhythm}.`,
  notPlanned: ({ rhythm }: { rhythm: string }) =>
    `Det er ikke satt noen dato ennå. Dere hører fra oss ${rhythm}.`,
  stopped: 'Dere har stoppet status, og hører ikke mer fra oss om dette.',
  withdraw: 'Hvis dere vil trekke dere',
  howToWithdraw:
    'Dere kan når som helst trekke det dere har sagt ja til. Gjør det på siden som dere har fått lenke til, eller si fra til dem dere kan kontakte. Samme sted kan dere stoppe status.',
  named: 'Navnet deres kan stå i filer fra verkstedet. Det kan dere ombestemme dere om.',
  notNamed: 'Navnet deres står ikke i filer fra verkstedet.',
  contactKept:
    'Verkstedet har kontaktopplysninger til noen hos dere. Bare fasilitatorene ser dem, og dere kan slette dem på siden.',
  noContactKept: 'Verkstedet har ingen kontaktopplysninger til dere.',
  made: 'Siden er laget',
}
