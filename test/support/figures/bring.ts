import type { BringFigures, BroughtFigures } from '#shared/api/figures.ts'
import { paths } from '#shared/api/paths.ts'
import type { Person } from '../person.ts'
import { figureRow } from './rows.ts'

/** Brings figures into a workshop; one when nothing else is said. */
export const bringFigures = (who: Person, workshop: string, input: Partial<BringFigures> = {}) =>
  who.post<BroughtFigures>(paths.figurePacks(workshop), {
    name: 'Prøvetall',
    rows: [figureRow()],
    ...input,
  })
