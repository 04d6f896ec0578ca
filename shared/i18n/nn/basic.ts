import type { BasicTexts } from '../texts.ts'
import { common } from './common.ts'
import { join } from './join.ts'
import { names } from './names.ts'
import { problems } from './problems.ts'
import { voting } from './voting.ts'
import { workshop } from './workshop.ts'

export const basic: BasicTexts = { common, join, names, problems, voting, workshop }
