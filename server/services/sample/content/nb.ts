/** The words of the sample workshop: invented for two real neighbours, and true to what such workshops are about. */
export const nb = {
  title: 'Eksempel: Asker og Bærum velger hva vi begynner med',
  goal: 'Vi har valgt tre utfordringer som begge kommunene skal gjøre noe med det neste året.',
  receiver: 'Kommunedirektørene i Asker og Bærum',
  question: 'Hva er viktigst å gjøre noe med sammen?',
  themes: {
    youth: 'Barn og unge',
    climate: 'Klima og energi',
    nature: 'Natur og areal',
    mobility: 'Reiser og møteplasser',
    circular: 'Ressurser og avfall',
    inclusion: 'Helse og fellesskap',
  },
  jobs: {
    planner: 'Samfunnsplanlegger',
    finance: 'Økonomirådgiver',
    business: 'Næringsrådgiver',
    school: 'Rådgiver, oppvekst',
    health: 'Folkehelsekoordinator',
    climate: 'Klimarådgiver',
    water: 'Ingeniør, vann og avløp',
    procurement: 'Innkjøper',
    culture: 'Leder, kultur og fritid',
    care: 'Avdelingsleder, helse og omsorg',
    youth: 'Ungdomsrådet',
    volunteer: 'Frivilligsentralen',
    politician: 'Folkevalgt',
    analyst: 'Analytiker',
  },
  challenges: {
    dropout: [
      'For mange unge faller ut av videregående',
      'Fraværet øker fra tiende trinn. Overgangen til videregående er vanskeligst for dem som strever fra før.',
    ],
    mentalHealth: [
      'Flere unge strever med psykiske plager',
      'Helsesykepleierne har lengre venteliste enn for tre år siden, mest på ungdomstrinnet.',
    ],
    childPoverty: [
      'Barn i familier med lav inntekt blir stående utenfor',
      'Utstyr, kontingent og reise avgjør hvem som blir med på fritidsaktiviteter.',
    ],
    leisure: [
      'Fritidstilbudet når ikke dem som ikke driver med idrett',
      'Klubbene er fulle i sentrum og mangler i utkantene.',
    ],
    bullying: [
      'Digital mobbing følger elevene hjem',
      'Skolen får vite om det sent, og foreldrene vet ikke hvem de skal ringe.',
    ],
    heating: [
      'Kommunale bygg bruker mer energi enn de må',
      'Styringen er gammel i en tredel av byggene, og ingen ser forbruket time for time.',
    ],
    solar: ['Takene på skoler og haller står uten solceller', ''],
    roadEmissions: [
      'Veitrafikken står for det meste av utslippene',
      'Gjennomgangstrafikken på E18 kan vi ikke styre alene, men de korte turene kan vi gjøre noe med.',
    ],
    stormwater: [
      'Styrtregn oversvømmer kjellere og veier',
      'Ledningsnettet er bygd for mindre regn enn det vi nå får.',
    ],
    climatePlanning: [
      'Klimarisiko kommer for sent inn i planleggingen',
      'Vi oppdager flomveiene når reguleringsplanen er nesten ferdig.',
    ],
    farmland: ['Matjord bygges ned bit for bit', 'Hver sak er liten. Summen ser vi først etter ti år.'],
    fjord: [
      'Oslofjorden får for mye næring fra avløp og overløp',
      'Begge kommunene slipper ut i samme fjord. Tiltakene må henge sammen.',
    ],
    shoreline: [
      'Strandsonen blir stengt for folk flest',
      'Brygger, gjerder og plener tar over stien langs sjøen.',
    ],
    bogs: ['Myr og våtmark taper i arealsaker', 'Det er billigere å bygge på myr enn å flytte prosjektet.'],
    alienSpecies: ['Fremmede arter sprer seg langs veier og vassdrag', ''],
    bus: [
      'Bussen på tvers går for sjelden',
      'Fra en bygd til nabobygda må mange innom Sandvika eller Asker sentrum. Da blir det bil.',
    ],
    cycling: [
      'Sykkelveiene henger ikke sammen over kommunegrensa',
      'Skilting, dekke og brøyting skifter midt på strekningen.',
    ],
    schoolRoute: [
      'For mange barn blir kjørt til skolen',
      'Trafikken foran skolen gjør veien utrygg, og så kjører enda flere.',
    ],
    meetingPlaces: [
      'Nye boligområder mangler møteplasser',
      'Folk flytter inn flere år før parken, lokalet og benken er på plass.',
    ],
    housing: [
      'Unge og enslige har ikke råd til å bo her',
      'Vi mister dem som skal arbeide på sykehjemmet og i barnehagen.',
    ],
    foodWaste: ['Sykehjem og skoler kaster mye mat', 'Det som går ut igjen fra avdelingene, blir ikke veid.'],
    reuse: ['Bygg blir revet før noen har sett etter ombruk', ''],
    sorting: [
      'Borettslag sorterer dårligere enn eneboliger',
      'Avfallsrommene er trange, og ingen har ansvaret.',
    ],
    procurement: [
      'Innkjøpene våre stiller få krav til sirkulære løsninger',
      'Hver kommune har for liten makt alene. Sammen er vi en stor kunde.',
    ],
    leaks: ['Drikkevann lekker ut av gamle rør', 'Vi renser vann som aldri kommer fram.'],
    loneliness: [
      'Eldre som bor alene, treffer få',
      'Tilbudene finnes, men de som trenger dem mest, vet ikke om dem.',
    ],
    skills: [
      'Innvandrere med utdanning får ikke brukt den',
      'Godkjenning tar tid, og arbeidsgivere vet ikke hva papirene betyr.',
    ],
    access: ['Fortau og stier er ikke framkommelige for alle', 'Verst om vinteren.'],
    fullTime: [
      'Hele stillinger er unntaket i helse og omsorg',
      'Små stillinger gir mange ansikter for brukerne og usikker inntekt for de ansatte.',
    ],
    violence: [
      'Vold i nære relasjoner blir oppdaget sent',
      'De som møter familiene, mangler et felles sted å spørre.',
    ],
    turnout: ['Få unge stemmer ved kommunevalg', ''],
    volunteers: [
      'Frivilligheten mangler folk og lokaler',
      'Skolene står tomme om kvelden fordi ingen kan låse opp.',
    ],
  },
  whys: {
    completion: 'Viser hvem som fullfører, men ikke når og hvorfor de andre slutter.',
    lowIncomeOneYear: 'Teller også dem som har lav inntekt bare ett år. Vi vil se dem som har det over tid.',
    memberships: 'Medlemskap sier ikke om de møter opp, men det er det nærmeste vi kommer.',
    ownMeters: 'Det finnes ikke felles tall for kommunale bygg. Våre egne målere kan gi dem.',
    happened: 'Sier om det har skjedd, ikke hvor store skadene ble.',
    wholeArea: 'Viser samlet areal. Vi trenger også å vite hva som er omdisponert hvert år.',
    phosphorus: 'Fosfor er med, men det er nitrogen fjorden har for mye av nå.',
    opinion: 'Ungdom sier hva de synes om tilbudet. Vi trenger også avganger og reisetid.',
    national: 'En nasjonal indeks som ikke kan deles på kommuner.',
    weighing: 'Ingen måler dette i dag. Vi kan begynne å veie.',
    onlyYouth: 'Gjelder ungdom. For eldre finnes ikke tall på kommunenivå.',
    elderly: 'Bør inn i neste folkehelseundersøkelse.',
  },
  decisions: {
    dropout: [
      'Et felles team følger opp fravær fra niende trinn og ut første år i videregående.',
      'Oppvekstdirektørene',
    ],
    fjord: [
      'Kommunene lager én felles tiltaksplan for utslipp til fjorden, med nitrogenrensing først.',
      'Vann og avløp i begge kommunene',
    ],
    bus: ['Vi ber Ruter om en tverrlinje på prøve i to år og betaler for den sammen.', 'Plan og samferdsel'],
    stormwater: ['Er alt i gang i hovedplanene for vann. Vi ser på felles tiltak når de er vedtatt.'],
    foodWaste: ['Hver kommune kan gjøre dette selv. Erfaringene deles i nettverket.'],
    solar: ['Avhenger av reglene for nettleie. Tas opp igjen når de er klare.'],
  },
  actors: {
    volunteers: [
      'Frivilligsentralene',
      'Voksne som møter ungdom etter skoletid, og lokaler i begge kommunene.',
      'En fast kontakt på hver skole.',
      'Kjenner ungdommene utenfor skolen',
    ],
    businesses: [
      'Næringsforeningen',
      'Utplassering og sommerjobber hos medlemmene.',
      'Å vite i god tid hvor mange plasser det gjelder.',
      'Medlemmene mangler fagarbeidere om få år',
    ],
    transport: [
      'Ruter',
      'Kjører linja og teller dem som reiser.',
      'En avtale om betaling i to år.',
      'Bestemmer rutene',
    ],
    researchers: [
      'Fjordforskere ved universitetet',
      'Målinger av nitrogen og oksygen i fjorden.',
      'Utslippstall fra renseanleggene.',
      'Måler i fjorden fra før',
    ],
  },
  activities: {
    team: [
      'Sette sammen et fraværsteam på tre ungdomsskoler',
      'Skolene, helsesykepleierne og NAV',
      'Asker og Bærum',
      'Oppvekst i begge kommunene',
    ],
    plan: [
      'Skrive en felles plan for nitrogenrensing',
      'Begge vannverkene',
      'Indre Oslofjord',
      'Vann og avløp i begge kommunene',
    ],
    line: [
      'Prøve en tverrlinje mellom bygdene',
      'Kommunene og kollektivselskapet',
      'Fra Bærums Verk til Heggedal',
      'Plan og samferdsel',
    ],
  },
  together: 'Elevene møter bedriftene på frivilligsentralen',
  commitments: {
    volunteers: 'Stiller med to voksne på hver skole to ettermiddager i uka.',
    businesses: 'Finner tjue plasser til utplassering.',
    transport: 'Regner ut hva linja koster, og hvor mange som vil bruke den.',
  },
  status: 'Teamet er satt sammen, og de tre skolene er med. Første samtaler er i gang.',
}

export type SampleTexts = Omit<typeof nb, 'challenges' | 'decisions' | 'actors' | 'activities'> & {
  /** Title and body. */
  readonly challenges: Readonly<Record<ChallengeKey, readonly string[]>>
  /** Of chosen ones a sentence and an owner, of parked ones the reason. */
  readonly decisions: Readonly<Record<keyof typeof nb.decisions, readonly string[]>>
  /** Name, what it can contribute, what it needs, and why it. */
  readonly actors: Readonly<Record<ActorKey, readonly string[]>>
  /** Title, who, where, and the function that sees to it. */
  readonly activities: Readonly<Record<ActivityKey, readonly string[]>>
}

export type ChallengeKey = keyof typeof nb.challenges
export type ThemeKey = keyof typeof nb.themes
export type JobKey = keyof typeof nb.jobs
export type WhyKey = keyof typeof nb.whys
export type ActorKey = keyof typeof nb.actors
export type ActivityKey = keyof typeof nb.activities
export type CommitmentKey = keyof typeof nb.commitments
