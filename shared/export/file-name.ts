import { truncate } from '../kernel/text.ts'
import type { Outcomes } from './outcomes-type.ts'

/** `dugnad-prioriteringssamling-2026-03-04-v1.csv`: what, when, once agreed which agreement, and which `part` of it. */
export function fileName(
  {
    workshop,
    agreement,
  }: Pick<Outcomes, 'agreement'> & { readonly workshop: Pick<Outcomes['workshop'], 'title' | 'date'> },
  extension: string,
  part = '',
): string {
  const version = agreement === null ? '' : `v${agreement.number}`
  const name = ['dugnad', slug(workshop.title), workshop.date, version, slug(part)].filter(
    (part) => part !== '',
  )
  return `${name.join('-')}.${extension}`
}

const NORWEGIAN: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a' }

/** A title as part of a file's name: small letters, digits and dashes. */
export const slug = (title: string): string =>
  truncate(
    title
      .toLowerCase()
      .replace(/[æøå]/g, (letter) => NORWEGIAN[letter] ?? '')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9]+/g, '-'),
    60,
  ).replace(/^-+|-+$/g, '')
