import { type BoardRights, canChangeBoard } from '#shared/domain/rights.ts'
import type { Texts } from '#shared/i18n/texts.ts'

/** Why a person may not link right now, in words; undefined when they may. */
export function whyNotLink(
  rights: BoardRights,
  { indicators: { link }, workshop }: Texts,
): string | undefined {
  if (rights.mayLink) return undefined
  if (rights.isLocked) return workshop.boardLock.locked
  return canChangeBoard(rights) ? link.mayNot : link.readOnly
}
