import type { SampleTexts } from './nb.ts'

export const nn: SampleTexts = {
  title: 'Døme: Asker og Bærum vel kva vi byrjar med',
  goal: 'Vi har valt tre utfordringar som begge kommunane skal gjere noko med det neste året.',
  receiver: 'Kommunedirektørane i Asker og Bærum',
  question: 'Kva er viktigast å gjere noko med saman?',
  themes: {
    youth: 'Barn og unge',
    climate: 'Klima og energi',
    nature: 'Natur og areal',
    mobility: 'Reiser og møteplassar',
    circular: 'Ressursar og avfall',
    inclusion: 'Helse og fellesskap',
  },
  jobs: {
    planner: 'Samfunnsplanleggjar',
    finance: 'Økonomirådgjevar',
    business: 'Næringsrådgjevar',
    school: 'Rådgjevar, oppvekst',
    health: 'Folkehelsekoordinator',
    climate: 'Klimarådgjevar',
    water: 'Ingeniør, vatn og avløp',
    procurement: 'Innkjøpar',
    culture: 'Leiar, kultur og fritid',
    care: 'Avdelingsleiar, helse og omsorg',
    youth: 'Ungdomsrådet',
    volunteer: 'Frivilligsentralen',
    politician: 'Folkevald',
    analyst: 'Analytikar',
  },
  challenges: {
    dropout: [
      'For mange unge fell ut av vidaregåande',
      'Fråværet aukar frå tiande trinn. Overgangen til vidaregåande er vanskelegast for dei som strevar frå før.',
    ],
    mentalHealth: [
      'Fleire unge strevar med psykiske plager',
      'Helsesjukepleiarane har lengre venteliste enn for tre år sidan, mest på ungdomstrinnet.',
    ],
    childPoverty: [
      'Barn i familiar med låg inntekt blir ståande utanfor',
      'Utstyr, kontingent og reise avgjer kven som blir med på fritidsaktivitetar.',
    ],
    leisure: [
      'Fritidstilbodet når ikkje dei som ikkje driv med idrett',
      'Klubbane er fulle i sentrum og manglar i utkantane.',
    ],
    bullying: [
      'Digital mobbing følgjer elevane heim',
      'Skulen får vite om det seint, og foreldra veit ikkje kven dei skal ringje.',
    ],
    heating: [
      'Kommunale bygg bruker meir energi enn dei må',
      'Styringa er gammal i ein tredel av bygga, og ingen ser forbruket time for time.',
    ],
    solar: ['Taka på skular og hallar står utan solceller', ''],
    roadEmissions: [
      'Vegtrafikken står for det meste av utsleppa',
      'Gjennomgangstrafikken på E18 kan vi ikkje styre åleine, men dei korte turane kan vi gjere noko med.',
    ],
    stormwater: [
      'Styrtregn fløymer over kjellarar og vegar',
      'Leidningsnettet er bygd for mindre regn enn det vi no får.',
    ],
    climatePlanning: [
      'Klimarisiko kjem for seint inn i planlegginga',
      'Vi oppdagar flaumvegane når reguleringsplanen er nesten ferdig.',
    ],
    farmland: ['Matjord blir bygd ned bit for bit', 'Kvar sak er lita. Summen ser vi først etter ti år.'],
    fjord: [
      'Oslofjorden får for mykje næring frå avløp og overløp',
      'Begge kommunane slepp ut i same fjorden. Tiltaka må henge saman.',
    ],
    shoreline: [
      'Strandsona blir stengd for folk flest',
      'Brygger, gjerde og plenar tek over stien langs sjøen.',
    ],
    bogs: ['Myr og våtmark taper i arealsaker', 'Det er billegare å byggje på myr enn å flytte prosjektet.'],
    alienSpecies: ['Framande artar spreier seg langs vegar og vassdrag', ''],
    bus: [
      'Bussen på tvers går for sjeldan',
      'Frå ei bygd til nabobygda må mange innom Sandvika eller Asker sentrum. Då blir det bil.',
    ],
    cycling: [
      'Sykkelvegane heng ikkje saman over kommunegrensa',
      'Skilting, dekke og brøyting skiftar midt på strekninga.',
    ],
    schoolRoute: [
      'For mange barn blir køyrde til skulen',
      'Trafikken framfor skulen gjer vegen utrygg, og så køyrer endå fleire.',
    ],
    meetingPlaces: [
      'Nye bustadområde manglar møteplassar',
      'Folk flyttar inn fleire år før parken, lokalet og benken er på plass.',
    ],
    housing: [
      'Unge og einslege har ikkje råd til å bu her',
      'Vi mistar dei som skal arbeide på sjukeheimen og i barnehagen.',
    ],
    foodWaste: [
      'Sjukeheimar og skular kastar mykje mat',
      'Det som går ut att frå avdelingane, blir ikkje vege.',
    ],
    reuse: ['Bygg blir rivne før nokon har sett etter ombruk', ''],
    sorting: [
      'Burettslag sorterer dårlegare enn einebustader',
      'Avfallsromma er tronge, og ingen har ansvaret.',
    ],
    procurement: [
      'Innkjøpa våre stiller få krav til sirkulære løysingar',
      'Kvar kommune har for lita makt åleine. Saman er vi ein stor kunde.',
    ],
    leaks: ['Drikkevatn lek ut av gamle røyr', 'Vi reinsar vatn som aldri kjem fram.'],
    loneliness: [
      'Eldre som bur åleine, treffer få',
      'Tilboda finst, men dei som treng dei mest, veit ikkje om dei.',
    ],
    skills: [
      'Innvandrarar med utdanning får ikkje brukt ho',
      'Godkjenning tek tid, og arbeidsgjevarar veit ikkje kva papira tyder.',
    ],
    access: ['Fortau og stiar er ikkje framkomelege for alle', 'Verst om vinteren.'],
    fullTime: [
      'Heile stillingar er unntaket i helse og omsorg',
      'Små stillingar gjev mange ansikt for brukarane og usikker inntekt for dei tilsette.',
    ],
    violence: [
      'Vald i nære relasjonar blir oppdaga seint',
      'Dei som møter familiane, manglar ein felles stad å spørje.',
    ],
    turnout: ['Få unge røystar ved kommuneval', ''],
    volunteers: [
      'Frivilligheita manglar folk og lokale',
      'Skulane står tomme om kvelden fordi ingen kan låse opp.',
    ],
  },
  whys: {
    completion: 'Viser kven som fullfører, men ikkje når og kvifor dei andre sluttar.',
    lowIncomeOneYear: 'Tel også dei som har låg inntekt berre eitt år. Vi vil sjå dei som har det over tid.',
    memberships: 'Medlemskap seier ikkje om dei møter opp, men det er det næraste vi kjem.',
    ownMeters: 'Det finst ikkje felles tal for kommunale bygg. Våre eigne målarar kan gje dei.',
    happened: 'Seier om det har skjedd, ikkje kor store skadane vart.',
    wholeArea: 'Viser samla areal. Vi treng også å vite kva som er omdisponert kvart år.',
    phosphorus: 'Fosfor er med, men det er nitrogen fjorden har for mykje av no.',
    opinion: 'Ungdom seier kva dei synest om tilbodet. Vi treng også avgangar og reisetid.',
    national: 'Ein nasjonal indeks som ikkje kan delast på kommunar.',
    weighing: 'Ingen måler dette i dag. Vi kan byrje å vege.',
    onlyYouth: 'Gjeld ungdom. For eldre finst ikkje tal på kommunenivå.',
    elderly: 'Bør inn i neste folkehelseundersøking.',
  },
  decisions: {
    dropout: [
      'Eit felles team følgjer opp fråvær frå niande trinn og ut første år i vidaregåande.',
      'Oppvekstdirektørane',
    ],
    fjord: [
      'Kommunane lagar éin felles tiltaksplan for utslepp til fjorden, med nitrogenreinsing først.',
      'Vatn og avløp i begge kommunane',
    ],
    bus: ['Vi bed Ruter om ei tverrlinje på prøve i to år og betaler for ho saman.', 'Plan og samferdsel'],
    stormwater: ['Er alt i gang i hovudplanane for vatn. Vi ser på felles tiltak når dei er vedtekne.'],
    foodWaste: ['Kvar kommune kan gjere dette sjølv. Erfaringane blir delte i nettverket.'],
    solar: ['Kjem an på reglane for nettleige. Blir teke opp att når dei er klare.'],
  },
  actors: {
    volunteers: [
      'Frivilligsentralane',
      'Vaksne som møter ungdom etter skuletid, og lokale i begge kommunane.',
      'Ein fast kontakt på kvar skule.',
      'Kjenner ungdommane utanfor skulen',
    ],
    businesses: [
      'Næringsforeininga',
      'Utplassering og sommarjobbar hos medlemmene.',
      'Å vite i god tid kor mange plassar det gjeld.',
      'Medlemmene manglar fagarbeidarar om få år',
    ],
    transport: [
      'Ruter',
      'Køyrer linja og tel dei som reiser.',
      'Ein avtale om betaling i to år.',
      'Bestemmer rutene',
    ],
    researchers: [
      'Fjordforskarar ved universitetet',
      'Målingar av nitrogen og oksygen i fjorden.',
      'Utsleppstal frå reinseanlegga.',
      'Måler i fjorden frå før',
    ],
  },
  activities: {
    team: [
      'Setje saman eit fråværsteam på tre ungdomsskular',
      'Skulane, helsesjukepleiarane og NAV',
      'Asker og Bærum',
      'Oppvekst i begge kommunane',
    ],
    plan: [
      'Skrive ein felles plan for nitrogenreinsing',
      'Begge vassverka',
      'Indre Oslofjord',
      'Vatn og avløp i begge kommunane',
    ],
    line: [
      'Prøve ei tverrlinje mellom bygdene',
      'Kommunane og kollektivselskapet',
      'Frå Bærums Verk til Heggedal',
      'Plan og samferdsel',
    ],
  },
  together: 'Elevane møter bedriftene på frivilligsentralen',
  commitments: {
    volunteers: 'Stiller med to vaksne på kvar skule to ettermiddagar i veka.',
    businesses: 'Finn tjue plassar til utplassering.',
    transport: 'Reknar ut kva linja kostar, og kor mange som vil bruke ho.',
  },
  status: 'Teamet er sett saman, og dei tre skulane er med. Dei første samtalane er i gang.',
}
