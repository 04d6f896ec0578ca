import { useState } from 'react'
import { useSearch } from 'wouter'
import { viewInAddress } from './choose-view.ts'

/**
 * Whether a facilitator looks at the board before the workshop has started, rather than at the lobby. An address
 * that asks for a view asks for the board.
 */
export function useIsPreparing(): readonly [boolean, (isPreparing: boolean) => void] {
  const isAsked = viewInAddress(useSearch()) !== undefined
  const [choice, setChoice] = useState<boolean>()
  return [choice ?? isAsked, setChoice]
}
