import type { ChoicesOf, ScoreAnswer } from '#shared/domain/voting/ballot.ts'

type Scores = ChoicesOf['score']

/** An answer on one of the axes, or none with null. An option without any answer is not on the ballot. */
export function setScore(
  axes: number,
  choices: Scores,
  option: string,
  axis: number,
  answer: ScoreAnswer,
): Scores {
  const before = choices[option] ?? Array<ScoreAnswer>(axes).fill(null)
  const answers = before.with(axis, answer)
  return answers.every((it) => it === null)
    ? withoutOption(choices, option)
    : { ...choices, [option]: answers }
}

/** Whether every axis of the option has an answer. */
export const isScored = (choices: Scores, option: string): boolean =>
  choices[option]?.every((answer) => answer !== null) ?? false

/** The choices without what was said about an option; for every method. */
export function withoutOption<C extends Readonly<Record<string, unknown>>>(choices: C, option: string): C {
  const { [option]: _, ...others } = choices
  return others as C
}
