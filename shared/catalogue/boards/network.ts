import { area, type BoardPlan, columns, heading, says, title } from './parts.ts'

const [gaps, differ] = columns(2, 736, 248, 0, 816, 16)
const [must, should, can] = columns(3, 736, 248, 864, 1680, 24)
const [projects, , next] = columns(3, 1096, 248)

export const network: BoardPlan = {
  entry: { x: 0, y: 1464 },
  parts: [
    title(
      says(
        'Byene viser, sammenligner og blir enige om noe felles.',
        'Byane viser, samanliknar og blir samde om noko felles.',
        'The cities present, compare and agree on something shared.',
      ),
    ),
    heading(
      0,
      200,
      2544,
      says('Byene viser praksis', 'Byane viser praksis', 'Cities present practice'),
      says(
        'Noter én ting fra hver by som dere kan bruke hjemme',
        'Noter éin ting frå kvar by som de kan bruke heime',
        'Note one thing from each city that you can use at home',
      ),
    ),
    {
      kind: 'cities',
      box: { x: 0, y: 272, w: 2544, h: 344 },
      colours: ['blue', 'green', 'orange', 'violet', 'red'],
    },
    heading(
      0,
      664,
      816,
      says('Datastatus for 91 KPI-er', 'Datastatus for 91 KPI-ar', 'Data status for 91 KPIs'),
    ),
    area(gaps!, 'grey', says('Mangler data', 'Manglar data', 'Data missing')),
    area(differ!, 'grey', says('Byene ulike', 'Byane ulike', 'Cities differ')),
    heading(
      864,
      664,
      1680,
      says('Felles kjernesett', 'Felles kjernesett', 'Common core set'),
      says(
        'Hvilke indikatorer tar alle med?',
        'Kva indikatorar tek alle med?',
        'Which indicators does everyone use?',
      ),
    ),
    area(must!, 'green', says('Må være med', 'Må vere med', 'Must be in')),
    area(should!, 'yellow', says('Bør være med', 'Bør vere med', 'Should be in')),
    area(can!, 'yellow', says('Kan være med', 'Kan vere med', 'Can be in')),
    heading(
      0,
      1024,
      1680,
      says('Felles prosjekter', 'Felles prosjekt', 'Joint projects'),
      says(
        'Hva tilbyr byen, og hva trenger den?',
        'Kva tilbyr byen, og kva treng han?',
        'What does the city offer and need?',
      ),
    ),
    area(
      { ...projects!, w: 1680 },
      'blue',
      says('Prosjekter vi melder oss på', 'Prosjekt vi melder oss på', 'Projects that we join'),
    ),
    heading(next!.x, 1024, next!.w, says('Neste praksis', 'Neste praksis', 'Next practice')),
    area(next!, 'violet', says('Dette prøver vi hjemme', 'Dette prøver vi heime', 'What we try at home')),
    heading(
      0,
      1392,
      1632,
      says('Nye kort', 'Nye kort', 'New cards'),
      says('kommer her nedenfor', 'kjem her nedanfor', 'appear here below'),
    ),
  ],
}
