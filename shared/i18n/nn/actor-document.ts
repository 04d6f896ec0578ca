import type { Texts } from '../texts.ts'

export const actorDocument: Texts['documents']['actorPage'] = {
  title: ({ actor }) => `Til ${actor}`,
  from: ({ title }) => `Frå verkstaden «${title}»`,
  challenges: 'Utfordringane det gjeld',
  noChallenges: 'De er ikkje knytte til noka utfordring enno.',
  whyYou: 'Kvifor de',
  stakes: {
    affected: 'De blir råka',
    hasMeans: 'De har verkemiddel',
    both: 'De blir råka og har verkemiddel',
    worksWith: 'De samarbeider med andre om ho',
  },
  throughActivity: 'De er med på noko som skal gjere noko med ho',
  activities: 'Kva de er med på',
  noActivities: 'De er ikkje med på nokon aktivitet enno.',
  goneActivity: 'Ein aktivitet som er teken bort frå tavla',
  commitmentStates: {
    offered: 'De er spurde om dette',
    confirmed: 'De har sagt ja til dette',
    declined: 'De har sagt nei til dette',
    fulfilled: 'De har gjennomført dette',
    withdrawn: 'De har trekt dette',
  },
  state: 'Korleis det går',
  toldOn: ({ date, state }) => `Status ${date}, ${state.toLowerCase()}`,
  contact: 'Kven de kan kontakte',
  noContact: 'Ta kontakt med den som gav dykk denne sida.',
  next: 'Neste gong de høyrer frå oss',
  rhythms: { month: 'kvar månad', quarter: 'kvart kvartal', halfYear: 'kvart halvår' },
  nextOn: ({ date, rhythm }) => `Neste status kjem ${date}. De høyrer frå oss ${rhythm}.`,
  notPlanned: ({ rhythm }) => `Det er ikkje sett nokon dato enno. De høyrer frå oss ${rhythm}.`,
  stopped: 'De har stoppa status, og høyrer ikkje meir frå oss om dette.',
  withdraw: 'Om de vil trekkje dykk',
  howToWithdraw:
    'De kan når som helst trekkje det de har sagt ja til. Gjer det på sida som de har fått lenkje til, eller sei frå til dei de kan kontakte. Same staden kan de stoppe status.',
  named: 'Namnet dykkar kan stå i filer frå verkstaden. Det kan de ombestemme dykk om.',
  notNamed: 'Namnet dykkar står ikkje i filer frå verkstaden.',
  contactKept:
    'Verkstaden har kontaktopplysningar til nokon hos dykk. Berre fasilitatorane ser dei, og de kan slette dei på sida.',
  noContactKept: 'Verkstaden har ingen kontaktopplysningar til dykk.',
  made: 'Sida er laga',
}
