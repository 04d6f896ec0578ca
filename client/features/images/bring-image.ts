import type { FailureCode } from '#client/api/request.ts'
import { api } from '#client/api/request.ts'
import type { BoardSession } from '#client/session/types.ts'
import { paths } from '#shared/api/paths.ts'
import type { ImageReply } from '#shared/api/replies.ts'
import { addImage } from '#shared/board/commands.ts'
import { TEXT_LIMITS } from '#shared/board/limits.ts'
import { WORKSHOP_LIMITS } from '#shared/domain/workshop.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { cleanLine, truncate } from '#shared/kernel/text.ts'

export interface Bringing {
  readonly session: Pick<BoardSession, 'edit' | 'undo' | 'watch'>
  readonly workshopId: string
  readonly alt: string
  readonly at?: { readonly x: number; readonly y: number } | undefined
}

/** Sends a picture, and lays it on the board once the server has it: without it, there is nothing to show others. */
export async function bringImage(
  blob: Blob,
  { session, workshopId, alt, at }: Bringing,
): Promise<Result<string, FailureCode>> {
  const { edit, undo, watch } = session
  if (watch.current().images.length >= WORKSHOP_LIMITS.images) return fail('imagesFull')
  const sent = await api.post<ImageReply>(paths.images(workshopId), blob)
  if (!sent.ok) return fail(sent.error.code)
  const { hash, width, height } = sent.value
  const draft = { hash, width, height, alt: truncate(cleanLine(alt), TEXT_LIMITS.alt) }
  return ok(undo.asOneStep(() => addImage(edit, { ...draft, ...(at && { at }) }, watch.current())))
}
