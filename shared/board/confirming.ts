import { type Id, idFromText } from '../kernel/ids.ts'
import type { BoardEdit } from './edit.ts'
import type { IndicatorLink } from './records.ts'

type Verdict = Pick<IndicatorLink, 'indicator' | 'fit' | 'why' | 'chainStep' | 'use' | 'owner'>

/**
 * Whether what a link says has been confirmed as it stands. A confirmation names what it was of, so that whoever says
 * something else makes it a proposal again, also at the same moment on another device.
 */
export const isConfirmed = (link: Verdict & Pick<IndicatorLink, 'confirmed'>): boolean =>
  link.confirmed !== null && link.confirmed === digestOf(link)

/** Confirms a link as it stands, or takes that back. */
export const setConfirmed = (edit: BoardEdit, link: IndicatorLink, isSo: boolean): boolean =>
  edit.change(link.id, { confirmed: isSo ? digestOf(link) : null })

/** Not the words themselves: those that are changed are gone. */
const digestOf = ({ indicator, fit, why, chainStep, use, owner }: Verdict): Id<'lnk'> =>
  idFromText('lnk', JSON.stringify([indicator, fit, why, chainStep, use, owner]))
