import { useTexts } from '#client/session/language.ts'
import type { HeldBallot } from '../use-ballot.ts'
import { answerText } from './answer-text.ts'

/** What the server is known to have of one option, in words. */
export function SavedAnswers({ ballot, option }: { readonly ballot: HeldBallot; readonly option: string }) {
  const t = useTexts()
  const saved = ballot.view.saved
  return saved ? answerText(ballot.round.method, saved.choices[option], t) : null
}
