import { useTexts } from '#client/session/language.ts'
import type { BoardRights } from '#shared/domain/rights.ts'

/** Why there are fewer buttons than one might look for. Says nothing to who may do everything. */
export function RightsNote({ rights }: { readonly rights: BoardRights }) {
  const t = useTexts().list.rights
  // that the board is locked stands above it
  if (rights.isLocked) return null
  const { mayWrite, mayEdit, mayMove, mayLink } = rights
  const sentences = [
    !mayWrite && (mayEdit !== 'none' || mayMove || mayLink ? t.noWriting : t.readOnly),
    mayEdit === 'own' && t.ownOnly,
  ].filter((sentence) => sentence !== false)
  if (sentences.length === 0) return null
  return <p className="muted board-list-note">{sentences.join(' ')}</p>
}
