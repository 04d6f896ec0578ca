import type { Texts } from '../texts.ts'
import { canvas } from './canvas.ts'
import { common } from './common.ts'
import { files } from './files.ts'
import { indicators } from './indicators.ts'
import { list } from './list.ts'
import { outcomes } from './outcomes.ts'
import { problems } from './problems.ts'
import { start } from './start.ts'
import { together } from './together.ts'
import { voting } from './voting.ts'
import { workshop } from './workshop.ts'

export const en: Texts = {
  common,
  problems,
  start,
  workshop,
  list,
  canvas,
  indicators,
  voting,
  outcomes,
  files,
  together,
}
