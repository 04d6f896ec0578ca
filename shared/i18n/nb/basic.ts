import { common } from './common.ts'
import { join } from './join.ts'
import { names } from './names.ts'
import { problems } from './problems.ts'
import { voting } from './voting.ts'
import { workshop } from './workshop.ts'

/** What every page may show; the others come with the parts of the product that show them. */
export const basic = { common, join, names, problems, voting, workshop }
