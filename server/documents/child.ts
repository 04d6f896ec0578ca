import type { StepMessage } from '#server/child-queue.ts'
import { type FileJob, makeFile } from './make-document.ts'

/** The process in which one file is made: see `document-maker.ts`. */
process.once('message', async (job: FileJob) => {
  const file = await makeFile(job, (step) => process.send?.({ step } satisfies StepMessage))
  process.send?.(file, undefined, undefined, () => process.disconnect())
})
