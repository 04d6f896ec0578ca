import { makePicture, type PictureJob } from './make-picture.ts'

/** The process in which one picture is made: see `picture-maker.ts`. */
process.once('message', async (job: PictureJob) => {
  process.send?.(await makePicture(job), undefined, undefined, () => process.disconnect())
})
