import type { Migration } from '../migrate.ts'
import { initial } from './001-initial.ts'
import { soundBoards } from './002-sound-boards.ts'
import { boardLock } from './003-board-lock.ts'
import { images } from './004-images.ts'
import { history } from './005-history.ts'
import { drafts } from './006-drafts.ts'
import { rounds } from './007-rounds.ts'
import { door } from './008-door.ts'
import { facilitation } from './009-facilitation.ts'
import { serverKeys } from './010-server-keys.ts'
import { seatSessions } from './011-seat-sessions.ts'
import { endedCodes } from './012-ended-codes.ts'
import { rehearsals } from './013-rehearsals.ts'
import { catalogue } from './014-catalogue.ts'
import { indicatorUses } from './015-indicator-uses.ts'
import { figures } from './016-figures.ts'
import { ownIndicatorsByWorkshop } from './017-own-indicators-by-workshop.ts'
import { statbank } from './018-statbank.ts'
import { dataStatus } from './019-data-status.ts'
import { earlierVerdicts } from './020-earlier-verdicts.ts'
import { namesExpiry } from './021-names-expiry.ts'
import { mobilisation } from './022-mobilisation.ts'
import { goneActors } from './023-gone-actors.ts'

/** Every step of the schema, in ascending order. */
export const MIGRATIONS: readonly Migration[] = [
  initial,
  soundBoards,
  boardLock,
  images,
  history,
  drafts,
  rounds,
  door,
  facilitation,
  serverKeys,
  seatSessions,
  endedCodes,
  rehearsals,
  catalogue,
  indicatorUses,
  figures,
  ownIndicatorsByWorkshop,
  statbank,
  dataStatus,
  earlierVerdicts,
  namesExpiry,
  mobilisation,
  goneActors,
]
