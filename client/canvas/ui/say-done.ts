import { announce } from '#client/ui/live-region.tsx'
import { notify } from '#client/ui/toast.tsx'
import type { Texts } from '#shared/i18n/texts.ts'

/** Says how much was put in order: what moved can be seen, so only those who hear the board are told of it. */
export function sayDone(t: Texts['canvas']['overview']['arrange'], moved: number): void {
  if (moved > 0) announce(t.done({ count: moved }))
  else notify(t.nothing)
}
