import { findWholePacks, insertPack } from '#server/store/repositories/figure-packs.ts'
import { findFigures, putFigures } from '#server/store/repositories/figures.ts'
import type { Statement } from '#server/store/store.ts'
import { problem } from '#shared/api/problem.ts'
import { FIGURE_LIMITS } from '#shared/catalogue/figures/limits.ts'
import { municipalityByNumber } from '#shared/catalogue/municipalities.ts'
import { type Figure, figureKey } from '#shared/domain/figure.ts'
import type { ArchivedFigures } from '#shared/export/archive/format.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { TablePart } from './table-parts.ts'

/** Figures in one file. */
const AT_ONCE = 2000

/** Who brought a pack is not in an archive: a seat that nobody has. */
const NOBODY = ''

const path = (part: number): string => `figures/figures-${part}.json`

/** The figures that a workshop was brought, entered or fetched; the embedded ones every server has. */
export const figuresPart: TablePart = {
  async *write(store, workshop) {
    const figures = await findFigures(store, workshop)
    let parts = 0
    for (let at = 0; at < figures.length; at += AT_ONCE) {
      const lines = figures.slice(at, at + AT_ONCE).map((figure) => JSON.stringify(figure))
      parts += 1
      yield { path: path(parts), bytes: Buffer.from(`[\n${lines.join(',\n')}\n]\n`) }
    }
    const packs = (await findWholePacks(store, workshop)).map(({ by, ...pack }) => pack)
    const about: ArchivedFigures = { packs, parts }
    yield { path: 'figures.json', bytes: Buffer.from(`${JSON.stringify(about, null, 1)}\n`) }
  },

  async read(archive, workshop) {
    // archives from before there were figures have none
    if (!archive.paths.includes('figures.json')) return ok({ statements: [], refused: [] })
    const about = await archive.json<ArchivedFigures>('figures.json', 'figures')
    if (!about.ok) return about
    const { packs, parts } = about.value
    const numbers = new Set(packs.map(({ number }) => number))
    if (numbers.size !== packs.length) return fail(problem('notAnArchive', 'figures.json'))
    if (packs.length > FIGURE_LIMITS.packs) return fail(problem('tooLarge'))
    const statements: Statement[] = packs.map(({ digest, report, ...pack }) =>
      insertPack(workshop, { ...pack, by: NOBODY }, digest, report),
    )
    const keys = new Set<string>()
    for (let part = 1; part <= parts; part++) {
      const figures = await archive.json<readonly Figure[]>(path(part), 'figureList')
      if (!figures.ok) return figures
      for (const figure of figures.value) {
        const key = `${figure.origin} ${figureKey(figure)}`
        const pack = /^pack-(\d+)$/.exec(figure.origin)?.[1]
        const isOurs = municipalityByNumber(figure.municipality) && (!pack || numbers.has(Number(pack)))
        if (!isOurs || keys.has(key)) return fail(problem('notAnArchive', path(part)))
        keys.add(key)
      }
      if (keys.size > FIGURE_LIMITS.figures) return fail(problem('tooLarge'))
      statements.push(...putFigures(workshop, figures.value))
    }
    return ok({ statements, refused: [] })
  },
}
