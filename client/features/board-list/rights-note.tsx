import { useHasEnded, useIsObserver } from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import type { BoardRights } from '#shared/domain/rights.ts'
import { rightsWords } from './rights-words.ts'

/** Why there are fewer buttons than one might look for. */
export function RightsNote({ rights }: { readonly rights: BoardRights }) {
  const t = useTexts().list.rights
  const sentences = rightsWords(rights, useHasEnded(), useIsObserver()).map((word) => t[word])
  if (sentences.length === 0) return null
  return <p className="muted board-list-note">{sentences.join(' ')}</p>
}
