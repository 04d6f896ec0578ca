import { RETENTION } from '../../domain/retention.ts'
import { plural } from '../plural.ts'

const { sessionDays, versionDays, logMinutes, deviceDays, noticeDays } = RETENTION

/** What is stored, and how one gets rid of it; and how far everybody can take part. */
export const privacy = {
  title: 'Personvern',
  lead: 'Her står hva Dugnad lagrer om deg, hvem som ser det, og hvor lenge det blir liggende. Ingenting sendes til andre enn serveren til den som holder verkstedet. Vi sporer deg ikke, og det er ingen reklame.',
  answers: {
    title: 'Hvem som har ansvaret',
    known: ({ contact }: { contact: string }) => `Ansvarlig for denne serveren: ${contact}`,
    unknown:
      'Kommunen eller den andre som holder verkstedet, har ansvaret. Spør den som inviterte deg, om hvem du kan kontakte.',
  },
  storedTitle: 'Hva som lagres, hvem som ser det, og hvor lenge',
  seenBy: 'Hvem ser det?',
  keptFor: 'Hvor lenge?',
  stored: [
    {
      what: 'Navn, rolle, fagområde og kommune, hvis du oppgir det',
      who: 'Alle i verkstedet.',
      long: 'Til du sletter det, verkstedet slettes, eller det ikke har vært i bruk på lenge (se nedenfor).',
    },
    {
      what: 'Lapper, merknader, koblinger og tegninger på tavla',
      who: 'Alle i verkstedet. Tavla sier ikke hvem som skrev hva. Serveren vet det, så du kan endre ditt eget, og fasilitatorer ser i loggen hvem som gjorde noe, men ikke hva.',
      long: `Til det slettes. Slettet tekst er borte fra tavlas logg ${logMinutes} minutter etter at alle har gått, og fra tidligere versjoner av tavla etter ${versionDays} dager.`,
    },
    {
      what: 'Lapper du skriver alene',
      who: 'Bare du, til fasilitator viser alle. Da vet heller ikke serveren lenger hvem som skrev dem.',
      long: 'Til de er vist eller slettet.',
    },
    {
      what: 'Stemmer',
      who: 'Bare du. Fasilitatorer ser hvor mange som har stemt, aldri hva noen stemte.',
      long: 'Koblingen mellom deg og stemmen slettes når avstemningen avsluttes. Stemmene telles og blir med i protokollen uten navn.',
    },
    {
      what: 'Protokollen: det som ble stemt over, valgt, parkert og vedtatt',
      who: 'Alle i verkstedet, og dem rapporten deles med.',
      long: 'Til den som eier verkstedet, sletter det.',
    },
    {
      what: 'Kontaktpersoner hos aktører: navn, e-post og telefon, hvis en fasilitator har skrevet det ned',
      who: 'Fasilitatorene. De er ikke med på tavla, i filer eller i arkiver. Den som har lenken til aktørens egen side, ser at det finnes en kontaktperson, men ikke hvem.',
      long: `Til aktøren sletter dem på sin egen side, en fasilitator sletter dem, aktøren har vært borte fra tavla i ${versionDays} dager, verkstedet slettes, eller det ikke har vært i bruk på lenge (se nedenfor).`,
    },
    {
      what: 'Det aktører har sagt at de vil gjøre, og statusmeldinger',
      who: 'Alle i verkstedet ser statusmeldingene, og alle unntatt observatører ser forpliktelsene. Aktøren ser sine egne. Filer som deles, nevner bare aktører som har sagt ja til det.',
      long: 'Til den som eier verkstedet, sletter det.',
    },
    {
      what: 'En informasjonskapsel som husker plassene dine i verksteder',
      who: 'Bare denne nettleseren og serveren.',
      long: `${sessionDays} dager etter at den sist ble brukt.`,
    },
    {
      what: 'På denne enheten: tavler du har åpnet, det du ikke har fått sendt, dine egne stemmer med kvittering, og selve siden',
      who: 'Den som bruker denne nettleseren. Andres enheter kan på samme måte vise navnet ditt.',
      long: `Til det slettes her. Uten nett vises det siste vi hørte fra verkstedet, i høyst ${deviceDays} dager.`,
    },
    {
      what: 'Serverens logg: hvilken side som ble bedt om, når, og hvordan det gikk',
      who: 'Den som driver serveren. Loggen har ingen navn, adresser, koder eller tekster.',
      long: 'Så lenge den som driver serveren, bestemmer.',
    },
    {
      what: 'Arkiver: hele verkstedet i én fil, som kan åpnes i Dugnad igjen',
      who: 'Fasilitatorer kan laste ned et arkiv, og den som får fila, ser innholdet: tavla med et bilde av den, avstemninger som er avsluttet, og det som er vedtatt. Deltakerne er numre og roller. Navn, koder, lapper som ikke er vist, og hvem som skrev hva, er ikke med. Det noen har skrevet om seg selv på tavla, er med.',
      long: 'Så lenge noen har fila. Det du sletter etterpå, er fortsatt i den.',
    },
    {
      what: 'Sikkerhetskopier',
      who: 'Den som driver serveren.',
      long: 'De slettes for seg. Det du sletter, kan ligge i eldre kopier til da.',
    },
  ],
  unused: ({ months }: { months: number }) =>
    `Når ingenting er gjort i et verksted på ${months} måneder, slettes navn, fagområde og kommune, hvem som skrev hva, lapper som aldri ble vist, kontaktpersoner hos aktører og lenkene til sidene deres. De som leder verkstedet, får se det på siden «Mine verksteder» minst ${noticeDays} dager før. Avstemninger som ennå er åpne, telles da opp. Tavla, resultatene og det som er vedtatt, blir stående.`,
  mine: {
    title: 'Slett mitt',
    lead: 'Du kan slette det som er ditt i et verksted: navnet, lapper skrevet alene, stemmer i avstemninger som pågår, og det du har laget på tavla.',
    stays:
      'Dette blir stående, uten navnet ditt: lapper som andre har skrevet i, sagt noe om eller lagt noe i, det som er låst eller vedtatt, og stemmer som er talt. Når verkstedet er avsluttet, er tavla en del av protokollen.',
    none: 'Denne enheten har ingen plass i noe verksted.',
    action: 'Slett mitt',
    actionIn: ({ title }: { title: string }) => `Slett mitt i ${title}`,
    confirmTitle: ({ title }: { title: string }) => `Slette det som er ditt i «${title}»?`,
    confirm:
      'Du mister plassen din i verkstedet, og det kan ikke angres. Andre som bare stemmer fra denne enheten, mister også plassen sin.',
    deleting: 'Sletter …',
    done: 'Det du skrev, er slettet.',
    left: ({ count }: { count: number }) =>
      `${count} ${plural(count, 'ting', 'ting')} på tavla står igjen uten navnet ditt.`,
  },
  device: {
    title: 'Denne enheten',
    lead: 'Fjern alt som denne nettleseren har lagret fra Dugnad, for eksempel på en lånt maskin. Plassene dine i verkstedene beholder du.',
    action: 'Tøm denne enheten',
    confirmTitle: 'Tømme denne enheten?',
    confirm: 'Det du har skrevet og ikke fått sendt, går tapt, og kvitteringene for stemmene dine også.',
    done: 'Enheten er tømt.',
    failed: 'Ikke alt lot seg fjerne. Lukk andre faner med Dugnad og prøv igjen.',
  },
  access: {
    title: 'Tilgjengelig\u00adhets\u00aderklæring',
    lead: 'Alle skal kunne delta i et verksted. Dugnad er bygd etter WCAG 2.2 på nivå AA, som går lenger enn kravene i forskrift om universell utforming (WCAG 2.1).',
    statusTitle: 'Slik er det nå',
    status:
      'Dugnad er delvis i samsvar med kravene. Listevisningen er den tilgjengelige utgaven av tavla: alt som kan gjøres på tavla, kan gjøres i lista, med tastatur og skjermleser, på telefon og ved 400 % forstørring.',
    gapsTitle: 'Dette vet vi ikke er godt nok',
    gaps: [
      'Tavla som lerret kan ikke brukes med skjermleser alene. Velg listevisningen.',
      'Å tegne på frihånd krever mus, penn eller finger. I lista står tegninger og figurer med få ord, for eksempel «tegning».',
      'Bilder har ingen beskrivelse før noen skriver den. Lista sier ifra om bilder som mangler den.',
      'Lapper som er skrevet på et annet språk enn verkstedets, er ikke merket med språk.',
      'Lapper som andre flytter, beveger seg på lerretet. I lista står de stille.',
      'Filene som kan lastes ned, er kontrollert med automatiske tester, ikke med skjermlesere. PDF-ene er tagget.',
      'Vi har prøvd siden med automatiske tester, bare tastatur og nettleserens tilgjengelighetstre, men ikke grundig med skjermlesere og brukere.',
    ],
    timeTitle: 'Tid',
    time: 'Tidtakeren i et verksted styres av fasilitator, som kan gi mer tid. Si ifra hvis du trenger det.',
    complainTitle: 'Si ifra',
    complain:
      'Fortell den som holder verkstedet, om noe stenger deg ute. De skal svare og kan gi deg innholdet på en annen måte.',
    authority:
      'Du kan også melde fra til Uutilsynet, som fører tilsyn med universell utforming av nettløsninger, og klage på diskriminering til Diskrimineringsnemnda.',
    authorityLink: 'Meld fra til Uutilsynet',
    tribunalLink: 'Klag til Diskrimineringsnemnda',
    scope:
      'Denne siden gjelder Dugnad slik det er laget. Den som driver tjenesten, har sin egen erklæring på uustatus.no.',
    reviewed: 'Sist gjennomgått i november 2026.',
  },
}
