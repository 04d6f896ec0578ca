import type { ActorPage, ActorPageActivity, ActorPageChallenge } from '../../board/actor-page.ts'
import type { Commitment } from '../../domain/commitment.ts'
import type { Texts } from '../../i18n/texts.ts'
import type { Language } from '../../kernel/language.ts'
import { dateText, isoDate, listText } from '../formats.ts'
import { challengeName, goalName } from '../words.ts'
import { heading, list, oneLine, paragraph } from './blocks.ts'
import type { Block, Document, Item } from './document.ts'

interface Told {
  readonly page: ActorPage
  readonly t: Texts
  readonly language: Language
}

/** MO7. An actor's page as a document: what it is about, why it, what it said, whom to turn to, when it hears next, how to withdraw. */
export function actorPageDocument(told: Told): Document {
  const { page, t, language } = told
  const { workshop, actor, asOf } = page
  const words = t.documents.actorPage
  return {
    title: oneLine(words.title({ actor: actor.name })),
    language,
    foot: [workshop.title, dateText(asOf, language), municipalities(told)]
      .map(oneLine)
      .filter((part) => part !== '')
      .join(' · '),
    words: { page: t.documents.page, continued: t.documents.continued },
    wantsOnePage: true,
    blocks: [
      ...paragraph(words.from({ title: workshop.title }), 'strong'),
      ...challengesPart(told),
      ...activitiesPart(told),
      ...turnToPart(told),
      ...nextPart(told),
      ...withdrawPart(told),
      ...aboutPart(told),
    ],
  }
}

const municipalities = ({ page, language }: Told): string => listText(page.workshop.municipalities, language)

function challengesPart({ page, t, language }: Told): readonly Block[] {
  const words = t.documents.actorPage
  const about = ({ goals, stake, note }: ActorPageChallenge): readonly Item[] => [
    { label: words.whyYou, text: whyText(stake, note, t) },
    ...(goals.length === 0
      ? []
      : [{ label: t.files.goals, text: goals.map((number) => goalName(number, t, language)).join(', ') }]),
  ]
  return [
    heading(1, words.challenges),
    ...(page.challenges.length === 0
      ? paragraph(words.noChallenges)
      : page.challenges.flatMap((challenge) => [
          heading(2, challengeName(challenge)),
          ...paragraph(challenge.body),
          ...list(about(challenge)),
        ])),
  ]
}

function whyText(stake: ActorPageChallenge['stake'], note: string, t: Texts): string {
  const { stakes, throughActivity } = t.documents.actorPage
  const why = stake === null ? throughActivity : stakes[stake]
  return note === '' ? `${why}.` : `${why}: ${note}`
}

function activitiesPart(told: Told): readonly Block[] {
  const { page, t } = told
  const words = t.documents.actorPage
  return [
    heading(1, words.activities),
    ...(page.activities.length === 0
      ? paragraph(words.noActivities)
      : page.activities.flatMap((activity) => activityBlocks(activity, told))),
  ]
}

function activityBlocks(activity: ActorPageActivity, told: Told): readonly Block[] {
  const { t, language } = told
  const words = t.documents.actorPage
  const { fields, activityStates } = t.actors
  const { who, where, due, stake, note, isGone, commitments, statuses } = activity
  const some = (label: string, text: string): readonly Item[] => (text === '' ? [] : [{ label, text }])
  return [
    heading(2, isGone ? words.goneActivity : activity.title),
    ...list([
      ...commitments.map((commitment) => commitmentItem(commitment, told)),
      ...(stake === null ? [] : [{ label: words.whyYou, text: whyText(stake, note, t) }]),
      ...some(fields.who, who),
      ...some(fields.where, where),
      ...some(fields.due, due === null ? '' : dateText(due, language)),
      ...(isGone ? [] : [{ label: words.state, text: `${activityStates[activity.state]}.` }]),
      ...statuses.map(({ at, state, text }) => ({
        label: words.toldOn({ date: dateText(isoDate(at), language), state: activityStates[state] }),
        text,
      })),
    ]),
  ]
}

/** What it was asked for is no promise: the state says which of the two it is. */
function commitmentItem({ what, due, state }: Commitment, { t, language }: Told): Item {
  const by = due === null ? '' : ` (${t.files.mobilisation.by({ date: dateText(due, language) })})`
  return { label: t.documents.actorPage.commitmentStates[state], text: `${what}${by}` }
}

const turnToPart = ({ page: { turnTo }, t }: Told): readonly Block[] => [
  heading(1, t.documents.actorPage.contact),
  ...paragraph(turnTo === '' ? t.documents.actorPage.noContact : turnTo),
]

function nextPart({ page: { actor, nextStatus }, t, language }: Told): readonly Block[] {
  const words = t.documents.actorPage
  const rhythm = words.rhythms[actor.rhythm]
  return [
    heading(1, words.next),
    ...paragraph(
      !actor.wantsStatus
        ? words.stopped
        : nextStatus === null
          ? words.notPlanned({ rhythm })
          : words.nextOn({ date: dateText(nextStatus, language), rhythm }),
    ),
  ]
}

function withdrawPart({ page: { actor, hasContact }, t }: Told): readonly Block[] {
  const words = t.documents.actorPage
  return [
    heading(1, words.withdraw),
    ...paragraph(words.howToWithdraw),
    ...list([
      { text: actor.mayBeNamed ? words.named : words.notNamed },
      { text: hasContact ? words.contactKept : words.noContactKept },
    ]),
  ]
}

function aboutPart(told: Told): readonly Block[] {
  const { page, t, language } = told
  const { workshop, asOf } = page
  const { facts, columns } = t.files
  const place = workshop.municipalities.length === 1 ? facts.municipality : facts.municipalities
  return [
    heading(1, facts.heading),
    ...list(
      [
        { label: columns.workshop, text: workshop.title },
        { label: place, text: municipalities(told) },
        { label: facts.goal, text: workshop.goal },
        { label: t.documents.actorPage.made, text: dateText(asOf, language) },
      ].filter(({ text }) => text !== ''),
    ),
  ]
}
