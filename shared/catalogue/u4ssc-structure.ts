import rows from './data/u4ssc-structure.json' with { type: 'json' }
import type { U4sscNode } from './types.ts'

/** U4SSC's dimensions, sub-dimensions and categories, each after its parent. */
export const U4SSC_STRUCTURE = rows as readonly U4sscNode[]

const byCode = new Map(U4SSC_STRUCTURE.map((node) => [node.code, node]))

export const u4sscNode = (code: string): U4sscNode | undefined => byCode.get(code)
