import { PassThrough } from 'node:stream'
import type { FastifyReply } from 'fastify'
import type { DocumentFault, DocumentMaker } from '#server/documents/document-maker.ts'
import type { FileJob, MadeFile } from '#server/documents/make-document.ts'
import { refuse } from '#server/plugins/replies.ts'
import { FILE_LINES, type FileLine } from '#shared/api/file-lines.ts'
import { type ProblemCode, problem } from '#shared/api/problem.ts'

/**
 * Makes a file and sends it: as it is, or to who accepts that line by line with how far it is. It is made no further
 * once nobody waits for the answer.
 */
export async function sendFile(reply: FastifyReply, documents: DocumentMaker, job: FileJob) {
  const { request } = reply
  const open = whileOpen(reply)
  const warn = (fault: DocumentFault) => {
    if (fault === 'cancelled') return
    request.log.warn({ fault, format: job.format }, 'a file was not made')
  }
  if (request.headers.accept === FILE_LINES) {
    return reply.type(FILE_LINES).send(linesOf(documents, job, open, warn))
  }
  const made = await documents.make(job, open)
  if (!made.ok) {
    warn(made.error)
    return refuse(reply, problem(codeOf(made.error)))
  }
  const { bytes, mediaType, fileName } = made.value
  return reply
    .type(mediaType)
    .header('content-disposition', `attachment; filename="${fileName}"`)
    .send(Buffer.from(bytes))
}

function linesOf(
  documents: DocumentMaker,
  job: FileJob,
  open: AbortSignal,
  warn: (fault: DocumentFault) => void,
): PassThrough {
  const lines = new PassThrough()
  const say = (line: FileLine) => {
    if (!open.aborted) lines.write(`${JSON.stringify(line)}\n`)
  }
  void documents
    .make(job, open, (step) => say({ step }))
    .then((made) => {
      if (made.ok) say({ file: fileOf(made.value) })
      else {
        warn(made.error)
        say({ problem: codeOf(made.error) })
      }
      lines.end()
    })
    .catch((error) => lines.destroy(error))
  return lines
}

const fileOf = ({ bytes, mediaType, fileName }: MadeFile) => ({
  name: fileName,
  mediaType,
  base64: Buffer.from(bytes).toString('base64'),
})

const codeOf = (fault: DocumentFault): ProblemCode => (fault === 'busy' ? 'tooManyRequests' : 'internal')

/** Aborted when whoever asked does not wait for the answer. */
function whileOpen({ raw }: FastifyReply): AbortSignal {
  const leaving = new AbortController()
  raw.once('close', () => leaving.abort())
  return leaving.signal
}
