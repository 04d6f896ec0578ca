import type { OwnDrafts, PutDraft, WritingProgress } from '#shared/api/drafts.ts'
import { paths } from '#shared/api/paths.ts'
import type { Created } from '#shared/api/replies.ts'
import type { StepKind } from '#shared/domain/step-kind.ts'
import type { Person } from './person.ts'

/** Starts a workshop whose agenda has a step for writing in private, and goes there. Gives how to go on. */
export async function inPrivateStep(owner: Person, stepsOf: (id: string) => Promise<readonly Step[]>) {
  const created: Created = await owner.create({ template: 'challenge-mapping-60', name: 'Fatima' })
  const { id } = created
  await owner.command(id, { type: 'start' })
  const steps = await stepsOf(id)
  let from = steps[0]!.id
  const enter = async (kind: StepKind) => {
    const step = steps.find((candidate) => candidate.kind === kind)!.id
    await owner.command(id, { type: 'enterStep', step, from })
    from = step
  }
  await enter('writePrivate')
  return { ...created, owner, enter, ...writingIn(id) }
}

interface Step {
  readonly id: string
  readonly kind: StepKind
}

/** What people do in private in a workshop, as their pages do it. */
export const writingIn = (id: string) => ({
  put: (who: Person, draft: string, input: PutDraft) => who.put(paths.draft(id, draft), input),
  mine: async (who: Person) => (await who.get<OwnDrafts>(paths.drafts(id))).body,
  remove: (who: Person, draft: string) => who.delete(paths.draft(id, draft)),
  progress: (who: Person) => who.get<WritingProgress>(paths.privateWriting(id)),
  reveal: (who: Person) => who.post(paths.reveal(id)),
})
