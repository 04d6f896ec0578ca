import { RETENTION } from '../../domain/retention.ts'
import type { privacy as nb } from '../nb/privacy.ts'
import { plural } from '../plural.ts'

const { sessionDays, versionDays, logMinutes, deviceDays, noticeDays } = RETENTION

export const privacy: typeof nb = {
  title: 'Personvern',
  lead: 'Her står kva Dugnad lagrar om deg, kven som ser det, og kor lenge det blir liggjande. Ingenting blir sendt til andre enn tenaren til den som held verkstaden. Vi sporar deg ikkje, og det er ingen reklame.',
  answers: {
    title: 'Kven som har ansvaret',
    known: ({ contact }) => `Ansvarleg for denne tenaren: ${contact}`,
    unknown:
      'Kommunen eller den andre som held verkstaden, har ansvaret. Spør den som inviterte deg, om kven du kan kontakte.',
  },
  storedTitle: 'Kva som blir lagra, kven som ser det, og kor lenge',
  seenBy: 'Kven ser det?',
  keptFor: 'Kor lenge?',
  stored: [
    {
      what: 'Namn, rolle, fagområde og kommune, om du oppgir det',
      who: 'Alle i verkstaden.',
      long: 'Til du slettar det, verkstaden blir sletta, eller han ikkje har vore i bruk på lenge (sjå nedanfor).',
    },
    {
      what: 'Lappar, merknader, koplingar og teikningar på tavla',
      who: 'Alle i verkstaden. Tavla seier ikkje kven som skreiv kva. Tenaren veit det, så du kan endre ditt eige, og fasilitatorar ser i loggen kven som gjorde noko, men ikkje kva.',
      long: `Til det blir sletta. Sletta tekst er borte frå loggen til tavla ${logMinutes} minutt etter at alle har gått, og frå tidlegare versjonar av tavla etter ${versionDays} dagar.`,
    },
    {
      what: 'Lappar du skriv åleine',
      who: 'Berre du, til fasilitator viser alle. Då veit heller ikkje tenaren lenger kven som skreiv dei.',
      long: 'Til dei er viste eller sletta.',
    },
    {
      what: 'Stemmer',
      who: 'Berre du. Fasilitatorar ser kor mange som har stemt, aldri kva nokon stemte.',
      long: 'Koplinga mellom deg og stemma blir sletta når avstemminga blir avslutta. Stemmene blir talde og blir med i protokollen utan namn.',
    },
    {
      what: 'Protokollen: det som vart stemt over, valt, parkert og vedteke',
      who: 'Alle i verkstaden, og dei rapporten blir delt med.',
      long: 'Til den som eig verkstaden, slettar det.',
    },
    {
      what: 'Kontaktpersonar hos aktørar: namn, e-post og telefon, om ein fasilitator har skrive det ned',
      who: 'Fasilitatorane. Dei er ikkje med på tavla, i filer eller i arkiv. Den som har lenkja til sida til aktøren, ser at det finst ein kontaktperson, men ikkje kven.',
      long: `Til aktøren slettar dei på si eiga side, ein fasilitator slettar dei, aktøren har vore borte frå tavla i ${versionDays} dagar, verkstaden blir sletta, eller han ikkje har vore i bruk på lenge (sjå nedanfor).`,
    },
    {
      what: 'Det aktørar har sagt at dei vil gjere, og statusmeldingar',
      who: 'Alle i verkstaden ser statusmeldingane, og alle utanom observatørar ser forpliktingane. Aktøren ser sine eigne. Filer som blir delte, nemner berre aktørar som har sagt ja til det.',
      long: 'Til den som eig verkstaden, slettar det.',
    },
    {
      what: 'Ein informasjonskapsel som hugsar plassane dine i verkstader',
      who: 'Berre denne nettlesaren og tenaren.',
      long: `${sessionDays} dagar etter at han sist vart brukt.`,
    },
    {
      what: 'På denne eininga: tavler du har opna, det du ikkje har fått sendt, dine eigne stemmer med kvittering, og sjølve sida',
      who: 'Den som bruker denne nettlesaren. Einingane til andre kan på same måten vise namnet ditt.',
      long: `Til det blir sletta her. Utan nett blir det siste vi høyrde frå verkstaden, vist i høgst ${deviceDays} dagar.`,
    },
    {
      what: 'Loggen til tenaren: kva side som vart beden om, når, og korleis det gjekk',
      who: 'Den som driv tenaren. Loggen har ingen namn, adresser, kodar eller tekstar.',
      long: 'Så lenge den som driv tenaren, bestemmer.',
    },
    {
      what: 'Arkiv: heile verkstaden i éi fil, som kan opnast i Dugnad att',
      who: 'Fasilitatorar kan laste ned eit arkiv, og den som får fila, ser innhaldet: tavla med eit bilete av tavla, avstemmingar som er avslutta, og det som er vedteke. Deltakarane er nummer og roller. Namn, kodar, lappar som ikkje er viste, og kven som skreiv kva, er ikkje med. Det nokon har skrive om seg sjølv på tavla, er med.',
      long: 'Så lenge nokon har fila. Det du slettar etterpå, er framleis i fila.',
    },
    {
      what: 'Tryggingskopiar',
      who: 'Den som driv tenaren.',
      long: 'Dei blir sletta for seg. Det du slettar, kan liggje i eldre kopiar til då.',
    },
  ],
  unused: ({ months }) =>
    `Når ingenting er gjort i ein verkstad på ${months} månader, blir namn, fagområde og kommune, kven som skreiv kva, lappar som aldri vart viste, kontaktpersonar hos aktørar og lenkjene til sidene deira, sletta. Dei som leier verkstaden, får sjå det på sida «Mine verkstader» minst ${noticeDays} dagar før. Avstemmingar som enno er opne, blir då talde opp. Tavla, resultata og det som er vedteke, blir ståande.`,
  mine: {
    title: 'Slett mitt',
    lead: 'Du kan slette det som er ditt i ein verkstad: namnet, lappar skrivne åleine, stemmer i avstemmingar som går, og det du har laga på tavla.',
    stays:
      'Dette blir ståande, utan namnet ditt: lappar som andre har skrive i, sagt noko om eller lagt noko i, det som er låst eller vedteke, og stemmer som er talde. Når verkstaden er avslutta, er tavla ein del av protokollen.',
    none: 'Denne eininga har ingen plass i nokon verkstad.',
    action: 'Slett mitt',
    actionIn: ({ title }) => `Slett mitt i ${title}`,
    confirmTitle: ({ title }) => `Slette det som er ditt i «${title}»?`,
    confirm:
      'Du mistar plassen din i verkstaden, og det kan ikkje angrast. Andre som berre stemmer frå denne eininga, mistar òg plassen sin.',
    deleting: 'Slettar …',
    done: 'Det du skreiv, er sletta.',
    left: ({ count }) => `${count} ${plural(count, 'ting', 'ting')} på tavla står att utan namnet ditt.`,
  },
  device: {
    title: 'Denne eininga',
    lead: 'Fjern alt som denne nettlesaren har lagra frå Dugnad, til dømes på ei lånt maskin. Plassane dine i verkstadene beheld du.',
    action: 'Tøm denne eininga',
    confirmTitle: 'Tømme denne eininga?',
    confirm: 'Det du har skrive og ikkje fått sendt, går tapt, og kvitteringane for stemmene dine òg.',
    done: 'Eininga er tømd.',
    failed: 'Ikkje alt let seg fjerne. Lukk andre faner med Dugnad og prøv igjen.',
  },
  access: {
    title: 'Tilgjenge\u00aderklæring',
    lead: 'Alle skal kunne delta i ein verkstad. Dugnad er bygd etter WCAG 2.2 på nivå AA, som går lenger enn krava i forskrift om universell utforming (WCAG 2.1).',
    statusTitle: 'Slik er det no',
    status:
      'Dugnad er delvis i samsvar med krava. Listevisinga er den tilgjengelege utgåva av tavla: alt som kan gjerast på tavla, kan gjerast i lista, med tastatur og skjermlesar, på telefon og ved 400 % forstørring.',
    gapsTitle: 'Dette veit vi ikkje er godt nok',
    gaps: [
      'Tavla som lerret kan ikkje brukast med skjermlesar åleine. Vel listevisinga.',
      'Å teikne på frihand krev mus, penn eller finger. I lista står teikningar og figurar med få ord, til dømes «teikning».',
      'Bilete har inga skildring før nokon skriv ho. Lista seier frå om bilete som manglar ho.',
      'Lappar som er skrivne på eit anna språk enn språket til verkstaden, er ikkje merkte med språk.',
      'Lappar som andre flyttar, rører seg på lerretet. I lista står dei stille.',
      'Filene som kan lastast ned, er kontrollerte med automatiske testar, ikkje med skjermlesarar. PDF-ane er tagga.',
      'Vi har prøvd sida med automatiske testar, berre tastatur og tilgjengetreet til nettlesaren, men ikkje grundig med skjermlesarar og brukarar.',
    ],
    timeTitle: 'Tid',
    time: 'Tidtakaren i ein verkstad blir styrt av fasilitator, som kan gi meir tid. Sei frå om du treng det.',
    complainTitle: 'Sei frå',
    complain:
      'Fortel den som held verkstaden, om noko stengjer deg ute. Dei skal svare og kan gi deg innhaldet på ein annan måte.',
    authority:
      'Du kan òg melde frå til Uutilsynet, som fører tilsyn med universell utforming av nettløysingar, og klage på diskriminering til Diskrimineringsnemnda.',
    authorityLink: 'Meld frå til Uutilsynet',
    tribunalLink: 'Klag til Diskrimineringsnemnda',
    scope:
      'Denne sida gjeld Dugnad slik det er laga. Den som driv tenesta, har si eiga erklæring på uustatus.no.',
    reviewed: 'Sist gjennomgått i november 2026.',
  },
}
