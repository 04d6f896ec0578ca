import { type DocumentJob, makeDocument } from './make-document.ts'

/** The process in which one document is made: see `document-maker.ts`. */
process.once('message', async (job: DocumentJob) => {
  const bytes = await makeDocument(job)
  process.send?.(bytes, undefined, undefined, () => process.disconnect())
})
