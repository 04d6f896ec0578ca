import { expect, it } from 'vitest'
import { isSignatureRight } from '#server/signatures.ts'
import { addChallenge, deleteChallenge } from '#shared/board/commands.ts'
import { takeApart } from '#shared/board/merged.ts'
import { mergeChallenges } from '#shared/board/merging.ts'
import type { Method } from '#shared/domain/voting/method.ts'
import { verifyRecord } from '#shared/domain/voting/verify-record.ts'
import type { StageRound } from '#shared/wire/stage.ts'
import { type BareWorkshop, bareWorkshop } from '../support/bare-workshop.ts'
import { type Random, seededRandom } from '../support/random.ts'
import { testSigner } from '../support/records.ts'
import { report } from '../support/report.ts'

const SEQUENCES = Number(process.env['SEQUENCES'] ?? 100)
const SEED = Number(process.env['SEED'] ?? Math.trunc(Math.random() * 1e6))

/** What happens while a round is open, and what after it: so many things each. */
const STEPS = 24
const AFTER = 6
const METHODS: readonly Method[] = [
  { kind: 'dots', budget: 3, maxPerOption: 2 },
  { kind: 'rank', places: 3 },
  { kind: 'agree' },
]

/** Whatever people do to the cards: write, word anew, merge, take apart, delete. Gives what came of it. */
function touchBoard({ edit, read }: BareWorkshop, random: Random): string {
  const board = read()
  const ids = board.challenges.map(({ id }) => id)
  const [one, other] = [random.pick(ids), random.pick(ids)]
  const merged = random.pick(board.merged)?.mergedInto
  const what = random.pick(['written', 'worded', 'merged', 'merged under a new title', 'apart', 'deleted'])!
  if (what === 'written') addChallenge(edit, { title: random.word() })
  else if (what === 'apart' && merged) takeApart(edit, merged)
  else if (!one || !other || what === 'apart') return 'nothing'
  else if (what === 'worded') edit.change(one, { title: random.word(), body: random.word() })
  else if (what === 'deleted') deleteChallenge(edit, one)
  else {
    const title = what === 'merged' ? {} : { title: random.word() }
    return mergeChallenges(edit, { cards: [one, other], ...title }) ? 'merged' : 'nothing'
  }
  return what
}

type Choices = Readonly<Record<string, number | string>>

/** A ballot as somebody might fill it in. */
function fillIn({ method, options }: StageRound, random: Random): Choices {
  const choices: Record<string, number | string> = {}
  const pick = () => random.pick(options)!.id
  if (method.kind === 'agree') choices[pick()] = random.pick(['agree', 'pass', 'disagree'])!
  for (let tap = random.int(0, 3); tap > 0; tap--) {
    const id = pick()
    if (method.kind === 'dots' && (choices[id] ?? 0) !== 2) choices[id] = Number(choices[id] ?? 0) + 1
    if (method.kind === 'rank' && !(id in choices)) choices[id] = Object.keys(choices).length + 1
    if (method.kind === 'agree') choices[id] = random.pick(['agree', 'pass', 'disagree'])!
  }
  return choices
}

/** What one ballot gives to one option. */
function given(method: Method, choice: number | string | undefined): number {
  if (choice === undefined) return 0
  if (method.kind === 'dots') return Number(choice)
  if (method.kind === 'rank') return 4 - Number(choice)
  return choice === 'agree' ? 1 : choice === 'disagree' ? -1 : 0
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

/** One round from its opening to long after its close; what should have come of it is kept beside it by hand. */
async function play(random: Random) {
  const workshop = bareWorkshop()
  const { id, owner, edit, rounds, ballots, seats, views } = workshop
  const by = (seat: string) => ({ workshop: id, seat })
  const boss = by(owner)
  const done = new Map<string, number>()
  const note = (what: string) => done.set(what, (done.get(what) ?? 0) + 1)
  for (let n = random.int(3, 6); n > 0; n--) addChallenge(edit, { title: random.word() })
  const people = Array.from({ length: random.int(4, 8) }, () => workshop.join())
  const lateJoiners = random.int(0, 3) > 0
  const method = random.pick(METHODS)!
  const electorate = { facilitatorsVote: false, limitedTo: null, lateJoiners }
  const opened = await rounds.create(boss, { question: 'Hva haster?', electorate, method })
  if (!opened.ok) throw new Error(opened.error.code)
  const round = opened.value

  const mayVote = new Set(people)
  const cast = new Map<string, Choices>()
  let withdrawn = 0
  const vote = async (seat: string) => {
    const choices = fillIn(round, random)
    const isTwice = random.int(0, 3) === 0
    const sent = Array.from({ length: isTwice ? 2 : 1 }, () =>
      ballots.put(by(seat), round.id, { choices, done: true }),
    )
    for (const answer of await Promise.all(sent)) expect(answer.ok).toBe(mayVote.has(seat))
    if (mayVote.has(seat)) cast.set(seat, choices)
    note(mayVote.has(seat) ? 'voted' : 'refused')
  }
  const lose = (seat: string) => {
    mayVote.delete(seat)
    if (cast.delete(seat)) withdrawn++
  }
  const happen: readonly (() => unknown)[] = [
    () => note(touchBoard(workshop, random)),
    () => note(touchBoard(workshop, random)),
    () => vote(random.pick(people)!),
    () => vote(random.pick(people)!),
    async () => {
      const seat = workshop.join()
      people.push(seat)
      if (lateJoiners) mayVote.add(seat)
      note('late')
      await vote(seat)
    },
    async () => {
      const seat = random.pick(people)!
      const role = random.int(0, 1) === 0 ? 'observer' : 'participant'
      const changed = await seats.update(boss, seat, { role })
      if (!changed.ok) return
      if (role === 'observer') lose(seat)
      else if (lateJoiners || changed.value.number <= lastBefore) mayVote.add(seat)
      note('role')
    },
    async () => {
      const seat = random.pick(people)!
      if (random.int(0, 2) > 0 || !(await seats.remove(boss, seat)).ok) return
      lose(seat)
      note('removed')
    },
  ]
  const lastBefore = workshop.state().seats.size
  for (let step = 0; step < STEPS; step++) await random.pick(happen)!()

  const closed = await rounds.close(boss, round.id)
  if (!closed.ok) throw new Error(closed.error.code)
  const { result, options } = closed.value
  const expected = options.map(({ id: option, title }) => ({
    id: option,
    title,
    points: sum([...cast.values()].map((choices) => given(method, choices[option]))),
  }))
  const told = (list: readonly { id: string; title: string; points: number }[]) =>
    list.map(({ id, title, points }) => ({ id, title, points })).sort((a, b) => a.id.localeCompare(b.id))
  expect(options).toEqual(round.options)
  expect(told(result?.options as never)).toEqual(told(expected))
  expect(result?.turnout).toMatchObject({ cast: cast.size, eligible: mayVote.size, withdrawn })

  const record = workshop.state().records.at(-1)!.text!
  for (let step = 0; step < AFTER; step++) note(touchBoard(workshop, random))
  const later = await rounds.read(boss, round.id)
  expect(later.ok && later.value.result).toEqual(result)
  expect(workshop.state().records.map(({ text }) => text)).toEqual([record])
  const means = { verify: isSignatureRight, expectedKey: testSigner().keyId, previous: null }
  const outcomes = verifyRecord(JSON.parse(record), means)
  expect(Object.values(outcomes)).not.toContain('wrong')

  const seen = await views.read(boss, round.id, 1)
  const derived = seen.ok ? seen.value.derived : null
  for (const { into, from } of derived?.merges ?? []) {
    if (!derived?.result) continue
    const all = [...cast.values()].map((choices) => {
      const parts = from.map((option) => given(method, choices[option]))
      return method.kind === 'dots' ? Math.min(2, sum(parts)) : Math.max(...parts)
    })
    const [one] = derived.result.options.filter((option) => option.id === into.id)
    expect(one).toMatchObject({ points: sum(all), supporters: all.filter((points) => points > 0).length })
    note('derived')
  }
  return { done, votes: cast.size }
}

it(`[V5] [V6] [V15] merging, splitting, editing, deleting and late joining lose and double no vote (${SEQUENCES} sequences, seed ${SEED})`, async () => {
  const random = seededRandom(SEED)
  const happened = new Map<string, number>()
  let votes = 0
  for (let n = 0; n < SEQUENCES; n++) {
    const played = await play(random)
    votes += played.votes
    for (const [what, often] of played.done) happened.set(what, (happened.get(what) ?? 0) + often)
  }
  report('merging', { sequences: SEQUENCES, votes, ...Object.fromEntries(happened), lost: 0, doubled: 0 })
  for (const what of ['written', 'worded', 'merged', 'apart', 'deleted', 'late', 'removed', 'derived'])
    expect(happened.get(what), what).toBeGreaterThan(0)
}, 600_000)
