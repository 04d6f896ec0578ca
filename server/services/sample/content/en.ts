import type { SampleTexts } from './nb.ts'

export const en: SampleTexts = {
  title: 'Example: Asker and Bærum choose where to begin',
  goal: 'We have chosen three challenges that both municipalities will act on during the next year.',
  receiver: 'The municipal directors of Asker and Bærum',
  question: 'What matters most to act on together?',
  themes: {
    youth: 'Children and young people',
    climate: 'Climate and energy',
    nature: 'Nature and land use',
    mobility: 'Travel and meeting places',
    circular: 'Resources and waste',
    inclusion: 'Health and community',
  },
  jobs: {
    planner: 'Urban planner',
    finance: 'Finance adviser',
    business: 'Business adviser',
    school: 'Adviser, schools',
    health: 'Public health coordinator',
    climate: 'Climate adviser',
    water: 'Engineer, water and sewage',
    procurement: 'Procurement officer',
    culture: 'Head of culture and leisure',
    care: 'Ward manager, health and care',
    youth: 'Youth council',
    volunteer: 'Volunteer centre',
    politician: 'Councillor',
    analyst: 'Analyst',
  },
  challenges: {
    dropout: [
      'Too many young people drop out of upper secondary school',
      'Absence grows from year ten. The move to upper secondary is hardest for those who already struggle.',
    ],
    mentalHealth: [
      'More young people struggle with their mental health',
      'School nurses have longer waiting lists than three years ago, most of all in lower secondary.',
    ],
    childPoverty: [
      'Children in low-income families are left out',
      'Equipment, fees and transport decide who takes part in leisure activities.',
    ],
    leisure: [
      'Leisure activities miss those who do not do sports',
      'The clubs are full in the centre and missing in the outskirts.',
    ],
    bullying: [
      'Digital bullying follows pupils home',
      'Schools hear about it late, and parents do not know whom to call.',
    ],
    heating: [
      'Municipal buildings use more energy than they need',
      'Controls are old in a third of the buildings, and nobody sees the use hour by hour.',
    ],
    solar: ['The roofs of schools and sports halls have no solar panels', ''],
    roadEmissions: [
      'Road traffic causes most of the emissions',
      'We cannot steer the through traffic on the E18 alone, but we can do something about short trips.',
    ],
    stormwater: [
      'Cloudbursts flood cellars and roads',
      'The pipes were built for less rain than we now get.',
    ],
    climatePlanning: [
      'Climate risk enters planning too late',
      'We discover the flood paths when the zoning plan is almost done.',
    ],
    farmland: ['Farmland is built on bit by bit', 'Each case is small. We see the sum only after ten years.'],
    fjord: [
      'The Oslofjord gets too many nutrients from sewage and overflows',
      'Both municipalities discharge into the same fjord. Measures have to fit together.',
    ],
    shoreline: [
      'The shoreline is being closed to most people',
      'Jetties, fences and lawns take over the path along the sea.',
    ],
    bogs: [
      'Bogs and wetlands lose in land-use cases',
      'Building on a bog is cheaper than moving the project.',
    ],
    alienSpecies: ['Invasive species spread along roads and rivers', ''],
    bus: [
      'Cross-town buses run too seldom',
      'From one village to the next, many have to go through Sandvika or Asker. So they drive.',
    ],
    cycling: [
      'Cycle routes do not connect across the municipal border',
      'Signs, surface and snow clearing change halfway.',
    ],
    schoolRoute: [
      'Too many children are driven to school',
      'Traffic outside the school makes the way unsafe, and then even more drive.',
    ],
    meetingPlaces: [
      'New housing areas lack meeting places',
      'People move in years before the park, the hall and the bench are there.',
    ],
    housing: [
      'Young and single people cannot afford to live here',
      'We lose those who are to work in the nursing home and the kindergarten.',
    ],
    foodWaste: [
      'Nursing homes and schools throw away much food',
      'What comes back from the wards is not weighed.',
    ],
    reuse: ['Buildings are torn down before anyone has looked for reuse', ''],
    sorting: [
      'Housing cooperatives sort worse than detached houses',
      'Waste rooms are cramped and nobody is in charge.',
    ],
    procurement: [
      'Our purchases ask little of circular solutions',
      'Each municipality alone has too little weight. Together we are a large customer.',
    ],
    leaks: ['Drinking water leaks from old pipes', 'We treat water that never arrives.'],
    loneliness: [
      'Older people who live alone meet few others',
      'There are offers, but those who need them most do not know of them.',
    ],
    skills: [
      'Immigrants with an education cannot put it to use',
      'Recognition takes time, and employers do not know what the papers mean.',
    ],
    access: ['Pavements and paths do not work for everyone', 'Worst in winter.'],
    fullTime: [
      'Full-time jobs are the exception in health and care',
      'Small positions mean many faces for patients and uncertain income for staff.',
    ],
    violence: ['Domestic violence is discovered late', 'Those who meet the families lack one place to ask.'],
    turnout: ['Few young people vote in local elections', ''],
    volunteers: [
      'Voluntary groups lack people and premises',
      'Schools stand empty in the evening because nobody can unlock them.',
    ],
  },
  whys: {
    completion: 'Shows who completes, but not when and why the others leave.',
    lowIncomeOneYear:
      'Also counts those with a low income for just one year. We look for those who stay there.',
    memberships: 'Membership does not say whether they turn up, but it is the closest we get.',
    ownMeters: 'There are no common figures for municipal buildings. Our own meters can give them.',
    happened: 'Says whether it has happened, not how large the damage was.',
    wholeArea: 'Shows the total area. We also need to know what is converted each year.',
    phosphorus: 'Phosphorus is in it, but it is nitrogen that the fjord has too much of now.',
    opinion: 'Young people say what they think of the service. We also need departures and travel time.',
    national: 'A national index that cannot be split by municipality.',
    weighing: 'Nobody measures this today. We can start weighing.',
    onlyYouth: 'About young people. There are no municipal figures for older ones.',
    elderly: 'Should go into the next public health survey.',
  },
  decisions: {
    dropout: [
      'One joint team follows up absence from year nine through the first year of upper secondary.',
      'The directors of education',
    ],
    fjord: [
      'The municipalities make one joint plan for discharges to the fjord, nitrogen removal first.',
      'Water and sewage in both municipalities',
    ],
    bus: [
      'We ask Ruter for a cross-town line on trial for two years and share the cost.',
      'Planning and transport',
    ],
    stormwater: ['Already under way in the water master plans. Joint measures when these are adopted.'],
    foodWaste: ['Each municipality can do this itself. Experience is shared in the network.'],
    solar: ['Depends on the rules for grid rent. Back on the table when they are settled.'],
  },
  actors: {
    volunteers: [
      'The volunteer centres',
      'Adults who meet young people after school, and rooms in both municipalities.',
      'One fixed contact at each school.',
      'Know the young people outside of school',
    ],
    businesses: [
      'The business association',
      'Work placements and summer jobs with its members.',
      'To know in good time how many places are needed.',
      'Its members will lack skilled workers in a few years',
    ],
    transport: [
      'Ruter',
      'Runs the line and counts those who travel.',
      'An agreement on payment for two years.',
      'Decides on the routes',
    ],
    researchers: [
      'Fjord researchers at the university',
      'Measurements of nitrogen and oxygen in the fjord.',
      'Discharge figures from the treatment plants.',
      'Already measure in the fjord',
    ],
  },
  activities: {
    team: [
      'Put together an absence team at three lower secondary schools',
      'The schools, the school nurses and NAV',
      'Asker and Bærum',
      'Education in both municipalities',
    ],
    plan: [
      'Write a joint plan for nitrogen removal',
      'Both waterworks',
      'The inner Oslofjord',
      'Water and sewage in both municipalities',
    ],
    line: [
      'Try a cross-town line between the villages',
      'The municipalities and the transport company',
      'From Bærums Verk to Heggedal',
      'Planning and transport',
    ],
  },
  together: 'Pupils meet businesses at the volunteer centre',
  commitments: {
    volunteers: 'Has two adults at each school two afternoons a week.',
    businesses: 'Finds twenty work placements.',
    transport: 'Works out what the line costs and how many would use it.',
  },
  status: 'The team is in place and the three schools have joined. The first talks have begun.',
}
