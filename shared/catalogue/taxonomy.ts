import rows from './data/taxonomy.json' with { type: 'json' }
import type { TaxonomyNode } from './types.ts'

type Row = Omit<TaxonomyNode, 'children'> & { readonly in: string | null }

/** The rows whose parent is `parent`, each with its own children. The rows name their parent by its code. */
function nodesIn(parent: string | null): readonly TaxonomyNode[] {
  return (rows as readonly Row[])
    .filter((row) => row.in === parent)
    .map(({ in: _, ...term }) => ({ ...term, children: nodesIn(term.code) }))
}

/**
 * The KS/SSB taxonomy of sustainability indicators: three dimensions, their facets, and the facets' values.
 * Source: SSB Notater 2021/3 and Documents 2021/11.
 */
export const TAXONOMY: readonly TaxonomyNode[] = nodesIn(null)
