import type { ImportReply, ImportSet } from '#shared/api/catalogue.ts'
import { paths } from '#shared/api/paths.ts'
import type { Person } from '../person.ts'
import { skosFile, skosIndicator } from './skos.ts'

/** Brings a file into a workshop; a small set in KS's form when nothing else is said. */
export const bring = (who: Person, workshop: string, input: Partial<ImportSet> = {}) =>
  who.post<ImportReply>(paths.catalogueImports(workshop), {
    format: 'turtle',
    content: skosFile([1, 2, 3].map(skosIndicator)),
    framework: 'KS',
    source: 'KS',
    licence: 'CC BY 4.0',
    ...input,
  })

/** The same as a `dugnad.catalogue/1` document with these rows. */
export const asDocument = (name: string, indicators: readonly object[]) => ({
  format: 'json' as const,
  name,
  content: JSON.stringify({ schema: 'dugnad.catalogue/1', indicators }),
})
