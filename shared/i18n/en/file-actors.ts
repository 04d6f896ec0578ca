import type { Texts } from '../texts.ts'

export const fileActors: Texts['files']['mobilisation'] = {
  unnamed: {
    decisionMaker: 'a decision-maker',
    municipalService: 'a municipal service',
    business: 'a business',
    voluntary: 'a voluntary organisation',
    academia: 'an academic institution',
    state: 'a state or county body',
    residents: 'a group of residents',
  },
  allActors: ({ count }) => `All ${count} actors`,
  doing: 'Who does what',
  takers: 'Who takes part',
  tie: 'Tie',
  other: 'Tied to',
  commitmentState: 'How it stands',
  by: ({ date }) => `by ${date}`,
  left: ({ count }) => `And ${count} more: the planners’ files have all of them.`,
  actorId: 'Actor’s id',
  activityId: 'Activity’s id',
  tiedId: 'Id of what it is tied to',
}
