import type { Step } from '#shared/api/file-lines.ts'
import type { Block, Document } from '#shared/export/document/document.ts'

/** Hears how far a file is. */
export type Tell = (step: Step) => void

export const unheard: Tell = () => undefined

/** Counts off the parts of a file, of which packing it is the last. */
export function countParts(parts: number, tell: Tell): () => void {
  const of = parts + 1
  let done = 0
  tell({ done, of })
  return () => {
    done += 1
    tell({ done, of })
  }
}

/** The parts of a document: what stands before its first large heading, and what follows each. */
export function sectionsOf({ blocks }: Document): readonly (readonly Block[])[] {
  const sections: Block[][] = [[]]
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 1) sections.push([])
    sections.at(-1)!.push(block)
  }
  return sections
}
