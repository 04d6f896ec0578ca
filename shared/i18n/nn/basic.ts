import type { BasicTexts } from '../texts.ts'
import { common } from './common.ts'
import { join } from './join.ts'
import { list } from './list.ts'
import { problems } from './problems.ts'
import { voting } from './voting.ts'
import { workshop } from './workshop.ts'

export const basic: BasicTexts = { common, join, list, problems, voting, workshop }
