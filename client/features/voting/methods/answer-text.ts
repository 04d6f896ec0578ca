import type { Choices, ChoicesOf } from '#shared/domain/voting/ballot.ts'
import type { Method, MethodKind } from '#shared/domain/voting/method.ts'
import type { Texts } from '#shared/i18n/texts.ts'

type Answer<K extends MethodKind> = ChoicesOf[K][string]

/** What a ballot says of one option, in words: «2 stemmer», «Viktig: 4 – viktig», «2. plass», «Innvending: …». */
export function answerText(method: Method, answer: Choices[string] | undefined, t: Texts): string {
  const words = t.methods
  if (answer === undefined) return words.noAnswer
  switch (method.kind) {
    case 'dots':
      return t.voting.ballot.given({ dots: answer as Answer<'dots'> })
    case 'rank':
      return words.rank.place({ place: answer as Answer<'rank'> })
    case 'agree':
      return words.agree.answers[answer as Answer<'agree'>]
    case 'consent': {
      const { answer: said, reason } = answer as Answer<'consent'>
      return reason === '' ? words.consent.answers[said] : `${words.consent.answers[said]}: ${reason}`
    }
    case 'score':
      return method.axes
        .map((axis, i) => {
          const { name, scores } = words.score.axes[axis]
          const score = (answer as Answer<'score'>)[i] ?? null
          const said =
            typeof score === 'number'
              ? `${score} – ${scores[score - 1]}`
              : score === null
                ? words.noAnswer
                : words.score.unknown
          return `${name}: ${said}`
        })
        .join('; ')
  }
}
