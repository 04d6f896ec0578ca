import type { Indicator } from './types.ts'

/** What of an indicator is needed to know it again. */
export interface Known extends Pick<Indicator, 'id'> {
  readonly code: string
  readonly title: { readonly nb: string }
}

/**
 * What an indicator is known by in every workshop: its id where it is of the embedded catalogue; of a set that a workshop
 * has brought, where ids are the workshop's own, its code and title.
 */
export const subjectOf = ({ id, code, title }: Known): string =>
  id.startsWith('ind_') ? `${code} ${title.nb}`.toLocaleLowerCase('nb') : id
