import { readSet, type SetFile } from './read-set.ts'

/** The process in which one file of indicators is read: see `set-reader.ts`. */
process.once('message', (file: SetFile) => {
  process.send?.(readSet(file), undefined, undefined, () => process.disconnect())
})
