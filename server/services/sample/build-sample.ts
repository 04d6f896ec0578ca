import type { Clock } from '#server/clock.ts'
import type { Boards } from '#server/ports.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import type { Created } from '#shared/api/replies.ts'
import type { Decision } from '#shared/domain/decision.ts'
import { isoDate } from '#shared/export/formats.ts'
import type { Id } from '#shared/kernel/ids.ts'
import type { Language } from '#shared/kernel/language.ts'
import { fail, type Result } from '#shared/kernel/result.ts'
import type { WithSession } from '../creating.ts'
import type { Session } from '../identity/sessions.ts'
import type { Services } from '../index.ts'
import { must, Refused } from '../must.ts'
import type { Caller } from '../state/callers.ts'
import type { WorkshopMemory } from '../state/workshop-memory.ts'
import { arrangeBoard } from './arrange.ts'
import { SAMPLE_TEXTS } from './content/index.ts'
import type { ChallengeKey, SampleTexts } from './content/nb.ts'
import { addMobilisation, mobilise } from './mobilise.ts'
import { BALLOTS, CARDS, CHOSEN, COFACILITATOR, LINKS, OBSERVER, PARKED, PEOPLE } from './plan.ts'

const TEMPLATE = 'prioritisation-120'
const DAY = 24 * 60 * 60 * 1000

export interface SampleDeps {
  readonly services: Services
  readonly memory: WorkshopMemory
  readonly boards: Boards
  readonly clock: Clock
}

export interface Samples {
  /**
   * A workshop of two neighbouring municipalities that has been held up to its agreement, for the caller to look
   * at and go on with as its facilitator. It is made by doing what its people would have done.
   */
  create(
    language: Language,
    session: Session | undefined,
  ): Promise<Result<WithSession<{ readonly created: Created }>, Problem>>
}

export function createSamples(deps: SampleDeps): Samples {
  return {
    async create(language, session) {
      const texts = SAMPLE_TEXTS[language]
      const created = await deps.services.creating.create(
        {
          title: texts.title,
          goal: texts.goal,
          receiver: texts.receiver,
          decisionDate: isoDate(deps.clock.now() + 21 * DAY),
          municipalities: ['3203', '3201'],
          template: TEMPLATE,
          language,
          sample: true,
        },
        language,
        session,
      )
      if (!created.ok) return created
      try {
        await hold(deps, texts, language, created.value.created)
      } catch (error) {
        if (error instanceof Refused) return fail(error.problem)
        throw error
      }
      return created
    },
  }
}

/** Holds the workshop: everybody comes, writes, groups, votes, decides and links, each step in its turn. */
async function hold(deps: SampleDeps, texts: SampleTexts, language: Language, created: Created) {
  const { services, boards, memory } = deps
  const facilitator: Caller = { workshop: created.id, seat: created.participant.id }
  const people = await invite(services, texts, language, created)
  await must(services.seats.update(facilitator, people[COFACILITATOR]!.seat, { role: 'cofacilitator' }))
  await must(services.course.command(facilitator, { type: 'start' }))

  await goTo(deps, facilitator, 'group')
  const written = CARDS.map(async ({ key, goals, targets }, index) => {
    const [title = '', body = ''] = texts.challenges[key]
    const input = { title, body, goals: [...goals], targets: [...targets], clientId: key }
    const { id } = await must(services.boardWriting.addChallenge(people[index % OBSERVER]!, input))
    return [key, id] as const
  })
  const ids: ReadonlyMap<ChallengeKey, string> = new Map(await Promise.all(written))

  const seat = memory.peek(created.id)?.seats.get(facilitator.seat)
  if (!seat) throw new Refused(problem('unavailable'))
  const now = deps.clock.now()
  const mobilised = await must(
    boards.write(created.id, seat, (edit) => {
      arrangeBoard(edit, texts, ids)
      return addMobilisation(edit, texts, ids, now)
    }),
  )

  await goTo(deps, facilitator, 'vote')
  await vote(services, facilitator, people, texts, ids)
  await goTo(deps, facilitator, 'choose')
  await must(services.deciding.save(facilitator, { decisions: [...decisions(deps.clock, texts, ids)] }))

  await goTo(deps, facilitator, 'link')
  const links = LINKS.map(({ card, indicator, fit, why }, index) => {
    const reason = why === undefined ? '' : texts.whys[why]
    const input = { from: ids.get(card)!, indicatorId: indicator, fit, why: reason }
    return must(services.boardWriting.addLink(people[index % OBSERVER]!, input))
  })
  await Promise.all(links)
  await mobilise(services.mobilisation, facilitator, texts, mobilised, now)
  await must(services.outcomes.agree(facilitator))
  await must(services.course.command(facilitator, { type: 'pauseTimer' }))
}

/** Everybody comes in by the door, each with a device of their own. */
async function invite(services: Services, texts: SampleTexts, language: Language, created: Created) {
  const people: Caller[] = []
  for (const [index, { name, job, municipality }] of PEOPLE.entries()) {
    const role = index === OBSERVER ? ('observer' as const) : ('participant' as const)
    const input = { code: created.code, name, municipality, jobRole: texts.jobs[job], role }
    const visitor = { session: undefined, address: 'sample', language }
    const { joined } = await must(services.joining.join(input, visitor))
    people.push({ workshop: created.id, seat: joined.participant.id })
  }
  return people
}

/** Passes through the agenda step by step to the next one of a kind, over breaks and repeated votes. */
async function goTo({ services, memory }: SampleDeps, by: Caller, kind: string): Promise<void> {
  for (;;) {
    const agenda = memory.peek(by.workshop)?.agenda
    const at = agenda?.steps.findIndex((step) => step.id === agenda.active) ?? -1
    const later = agenda?.steps.slice(at + 1).filter((step) => step.kind === kind || isPassed(step.kind))
    const next = later?.[0]
    if (!agenda || !next) throw new Refused(problem('noSuchStep'))
    await must(
      services.course.command(by, { type: 'enterStep', step: next.id as Id<'stp'>, from: agenda.active }),
    )
    if (next.kind === kind) return
  }
}

const isPassed = (kind: string): boolean => kind !== 'break' && kind !== 'vote'

async function vote(
  services: Services,
  facilitator: Caller,
  people: readonly Caller[],
  texts: SampleTexts,
  ids: ReadonlyMap<ChallengeKey, string>,
): Promise<void> {
  const round = await must(services.rounds.create(facilitator, { question: texts.question }))
  await Promise.all(
    BALLOTS.map((ballot, voter) => {
      const dots = Object.entries(ballot).map(([key, count]) => [ids.get(key as ChallengeKey)!, count])
      const choices: Readonly<Record<string, number>> = Object.fromEntries(dots)
      return must(services.ballots.put(people[voter]!, round.id, { choices, done: true }))
    }),
  )
  await must(services.rounds.close(facilitator, round.id))
}

function decisions(
  clock: Clock,
  texts: SampleTexts,
  ids: ReadonlyMap<ChallengeKey, string>,
): readonly Decision[] {
  const chosen = CHOSEN.map((key): Decision => {
    const [sentence = '', owner = ''] = texts.decisions[key]
    return { kind: 'chosen', subject: ids.get(key)!, sentence, owner }
  })
  const parked = PARKED.map(({ key, days }): Decision => {
    const [reason = ''] = texts.decisions[key]
    const reviewDate = days === null ? null : isoDate(clock.now() + days * DAY)
    return { kind: 'parked', subject: ids.get(key)!, reason, reviewDate }
  })
  return [...chosen, ...parked]
}
