import { CHAIN_STEPS } from '../chain-steps.ts'
import { area, type BoardPlan, columns, heading, says, sheet, title } from './parts.ts'

const [challenge, figure, steps] = columns(3, 200, 264)
const [municipality, voluntary, offer] = columns(3, 576, 248)
const [business, state, need] = columns(3, 848, 248)
const chain = columns(6, 1208, 248)

export const mobilisation: BoardPlan = {
  entry: { x: 0, y: 1576 },
  parts: [
    title(
      says(
        'Sammen finner vi hvem som kan hjelpe, og hva vi gjør.',
        'Saman finn vi kven som kan hjelpe, og kva vi gjer.',
        'Together we find who can help, and what we do.',
      ),
    ),
    ...sheet(challenge!, 'yellow', says('Utfordringen', 'Utfordringa', 'The challenge'), [
      says(
        'Én setning som alle kjenner seg igjen i',
        'Éi setning som alle kjenner seg att i',
        'One sentence that everyone recognises',
      ),
    ]),
    ...sheet(figure!, 'grey', says('Tallet', 'Talet', 'The figure'), [
      says('Nå, med år og kilde:', 'No, med år og kjelde:', 'Now, with year and source:'),
      says('Ønsket utvikling:', 'Ønskt utvikling:', 'Desired direction:'),
    ]),
    ...sheet(steps!, 'green', says('Slik jobber vi', 'Slik jobbar vi', 'How we work'), [
      says(
        '1  Hvem berøres, hvem har virkemidler?',
        '1  Kven blir råka, kven har verkemiddel?',
        '1  Who is affected, who has means?',
      ),
      says('2  Aktørene med egne ord', '2  Aktørane med eigne ord', '2  The actors in their own words'),
      says(
        '3  Aktiviteter og forpliktelser',
        '3  Aktivitetar og forpliktingar',
        '3  Activities and commitments',
      ),
    ]),
    heading(
      0,
      504,
      1680,
      says('Aktører', 'Aktørar', 'Actors'),
      says(
        'Hvem kan, bør og må være med?',
        'Kven kan, bør og må vere med?',
        'Who can, should and must take part?',
      ),
    ),
    area(municipality!, 'blue', says('Kommunen', 'Kommunen', 'The municipality')),
    area(
      voluntary!,
      'orange',
      says('Frivillighet og innbyggere', 'Frivilligheit og innbyggjarar', 'Volunteers and residents'),
    ),
    area(business!, 'violet', says('Næringsliv', 'Næringsliv', 'Business')),
    area(
      state!,
      'blue',
      says('Stat, fylke og akademia', 'Stat, fylke og akademia', 'State, county, academia'),
    ),
    heading(offer!.x, 504, offer!.w, says('Med egne ord', 'Med eigne ord', 'In their own words')),
    area(offer!, 'green', says('Dette kan vi bidra med', 'Dette kan vi bidra med', 'What we can contribute')),
    area(need!, 'red', says('Dette trenger vi', 'Dette treng vi', 'What we need')),
    heading(
      0,
      1136,
      chain[5]!.x - 48,
      says('Endringsaktiviteter', 'Endringsaktivitetar', 'Change activities'),
      says('langs resultatkjeden', 'langs resultatkjeda', 'along the results chain'),
    ),
    ...CHAIN_STEPS.map(({ name }, i) => area(chain[i]!, 'yellow', name)),
    ...CHAIN_STEPS.slice(1).map(({ code: _ }, i) => ({
      kind: 'arrow' as const,
      from: { x: chain[i]!.x + chain[i]!.w + 8, y: 1328 },
      to: { x: chain[i + 1]!.x - 8, y: 1328 },
    })),
    area(chain[5]!, 'green', says('Forpliktelser', 'Forpliktingar', 'Commitments')),
    heading(
      0,
      1504,
      1632,
      says('Nye kort', 'Nye kort', 'New cards'),
      says('kommer her nedenfor', 'kjem her nedanfor', 'appear here below'),
    ),
  ],
}
