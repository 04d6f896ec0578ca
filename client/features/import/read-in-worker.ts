import { fail, type Result } from '#shared/kernel/result.ts'
import { IMPORT_LIMITS, type ReadFault, type Table } from './limits.ts'

/** How long a file may take, milliseconds. A list of challenges takes a tenth of a second on a slow phone. */
const PATIENCE = 8000

/** Reads a file in a worker, which is ended when it takes too long. */
export function readInWorker(file: Blob): Promise<Result<Table, ReadFault>> {
  if (file.size > IMPORT_LIMITS.file) return Promise.resolve(fail('tooLarge'))
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' })
    const finish = (result: Result<Table, ReadFault>) => {
      clearTimeout(timer)
      worker.terminate()
      resolve(result)
    }
    const timer = setTimeout(() => finish(fail('tooSlow')), PATIENCE)
    worker.onmessage = ({ data }: MessageEvent<Result<Table, ReadFault>>) => finish(data)
    worker.onerror = () => finish(fail('damaged'))
    worker.postMessage(file)
  })
}
