import type { Texts } from '../texts.ts'
import { actorCards } from './actor-cards.ts'
import { actorDialogs } from './actor-dialogs.ts'
import { actorPage } from './actor-page.ts'
import { actors } from './actors.ts'
import { alone } from './alone.ts'
import { archive } from './archive.ts'
import { ballots } from './ballots.ts'
import { basic } from './basic.ts'
import { canvas } from './canvas.ts'
import { cards } from './cards.ts'
import { catalogue } from './catalogue.ts'
import { data } from './data.ts'
import { documents } from './documents.ts'
import { door } from './door.ts'
import { facilitation } from './facilitation.ts'
import { figureKeeping } from './figure-keeping.ts'
import { figureWords } from './figure-words.ts'
import { files } from './files.ts'
import { hints } from './hints.ts'
import { indicators } from './indicators.ts'
import { insert } from './insert.ts'
import { list } from './list.ts'
import { listTools } from './list-tools.ts'
import { methods } from './methods.ts'
import { mobilisation } from './mobilisation.ts'
import { news } from './news.ts'
import { outcomes } from './outcomes.ts'
import { paper } from './paper.ts'
import { privacy } from './privacy.ts'
import { rehearsal } from './rehearsal.ts'
import { results } from './results.ts'
import { setup } from './setup.ts'
import { start } from './start.ts'
import { statbank } from './statbank.ts'
import { together } from './together.ts'
import { wall } from './wall.ts'

export const en: Texts = {
  ...basic,
  actorCards,
  actorPage,
  actorDialogs,
  actors,
  alone,
  archive,
  ballots,
  canvas,
  cards,
  catalogue,
  data,
  documents,
  door,
  facilitation,
  figureKeeping,
  figureWords,
  files,
  hints,
  indicators,
  insert,
  list,
  listTools,
  methods,
  mobilisation,
  news,
  outcomes,
  paper,
  privacy,
  rehearsal,
  results,
  setup,
  start,
  statbank,
  together,
  wall,
}
