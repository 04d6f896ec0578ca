import type { SetReader } from '#server/catalogue/set-reader.ts'
import type { Clock } from '#server/clock.ts'
import type { PictureMaker } from '#server/pictures/picture-maker.ts'
import type { Boards, Sockets } from '#server/ports.ts'
import type { Store } from '#server/store/store.ts'
import { type Archiving, createArchiving } from './archiving.ts'
import { type AuthorRoles, createAuthorRoles } from './author-roles.ts'
import { type BoardWriting, createBoardWriting } from './board-writing.ts'
import { createShelfRoom } from './catalogue/shelf-room.ts'
import type { IndicatorUses } from './catalogue/uses.ts'
import { createEarlierVerdicts, type EarlierVerdicts } from './catalogue/verdicts.ts'
import { createWorkshopCatalogue, type WorkshopCatalogueService } from './catalogue/workshop-catalogue.ts'
import type { Catalogue } from './catalogue.ts'
import { type Course, createCourse } from './course.ts'
import { type Creating, createCreating } from './creating.ts'
import { createDataStatus, type DataStatusService } from './data-status/data-status.ts'
import { createDeciding, type Deciding } from './deciding.ts'
import { createErasing, type Erasing } from './erasing.ts'
import { createFigures, type FiguresService } from './figures/figures.ts'
import { createFigureKeeping, type FigureKeeping } from './figures/keeping.ts'
import { createRoundFigures, type RoundFiguresService } from './figures/round-figures.ts'
import { createForgetting, type Forgetting } from './forgetting.ts'
import { createHolding, type Holding } from './holding.ts'
import { createJoinGuard } from './identity/join-guard.ts'
import type { Sessions } from './identity/sessions.ts'
import { createJoining, type Joining } from './joining.ts'
import type { Log } from './log.ts'
import { createLookingBack, type LookingBack } from './looking-back.ts'
import { createMemberships, type Memberships } from './memberships.ts'
import { type ActorPages, createActorPages } from './mobilisation/actor-page.ts'
import { createMobilisation, type MobilisationService } from './mobilisation/mobilisation.ts'
import { createOutcomes, type OutcomesService } from './outcomes.ts'
import { createPrivateWriting, type PrivateWriting, type PrivateWritingDeps } from './private-writing.ts'
import { createStepProgress, type StepProgress } from './progress.ts'
import { createReopening, type Reopening } from './reopening.ts'
import { createReturning, type Returning } from './returning.ts'
import { createSeats, type Seats } from './seats.ts'
import type { ChargeWatch } from './state/charge-watch.ts'
import type { WorkshopMemory } from './state/workshop-memory.ts'
import { type BallotBox, createBallotBox } from './voting/ballot-box.ts'
import { createRecords, type Records } from './voting/records.ts'
import { createRounds, type Rounds } from './voting/rounds.ts'
import type { Signing } from './voting/signing.ts'
import { createViews, type Views } from './voting/views.ts'

export interface ServicesDeps {
  readonly store: Store
  readonly memory: WorkshopMemory
  readonly sessions: Sessions
  readonly boards: Boards
  readonly sockets: Sockets
  readonly charge: ChargeWatch
  readonly clock: Clock
  readonly signing: Signing
  readonly log: Log
  readonly counted: PrivateWritingDeps['counted']
  readonly catalogue: Catalogue
  readonly reader: SetReader
  readonly uses: IndicatorUses
  readonly pictures: PictureMaker
}

/** Everything that routes, and the sample workshop, ask for. */
export interface Services {
  readonly creating: Creating
  readonly joining: Joining
  readonly returning: Returning
  readonly holding: Holding
  readonly memberships: Memberships
  readonly course: Course
  readonly erasing: Erasing
  readonly forgetting: Forgetting
  readonly progress: StepProgress
  readonly seats: Seats
  readonly authorRoles: AuthorRoles
  readonly boardWriting: BoardWriting
  readonly privateWriting: PrivateWriting
  readonly rounds: Rounds
  readonly ballots: BallotBox
  readonly views: Views
  readonly records: Records
  readonly deciding: Deciding
  readonly outcomes: OutcomesService
  readonly archiving: Archiving
  readonly reopening: Reopening
  readonly lookingBack: LookingBack
  readonly workshopCatalogue: WorkshopCatalogueService
  readonly figures: FiguresService
  readonly figureKeeping: FigureKeeping
  readonly roundFigures: RoundFiguresService
  readonly dataStatus: DataStatusService
  readonly verdicts: EarlierVerdicts
  readonly mobilisation: MobilisationService
  readonly actorPages: ActorPages
}

export function createServices(given: ServicesDeps): Services {
  const room = createShelfRoom(given.store)
  const verdicts = createEarlierVerdicts({ ...given, room })
  const workshopCatalogue = createWorkshopCatalogue({ ...given, verdicts, room })
  const figures = createFigures(given)
  const dataStatus = createDataStatus({ ...given, workshopCatalogue, figures })
  const deps = { ...given, workshopCatalogue, figures, dataStatus }
  // one count of wrong guesses for both kinds of codes
  const guard = createJoinGuard(deps.clock)
  const outcomes = createOutcomes(deps)
  return {
    creating: createCreating(deps),
    joining: createJoining({ ...deps, guard }),
    holding: createHolding(deps),
    returning: createReturning({ ...deps, guard }),
    memberships: createMemberships(deps),
    course: createCourse(deps),
    erasing: createErasing(deps),
    forgetting: createForgetting(deps),
    progress: createStepProgress(deps.memory),
    seats: createSeats(deps),
    authorRoles: createAuthorRoles(deps),
    boardWriting: createBoardWriting(deps),
    privateWriting: createPrivateWriting(deps),
    rounds: createRounds(deps),
    ballots: createBallotBox(deps.memory),
    views: createViews(deps),
    records: createRecords(deps),
    deciding: createDeciding(deps),
    outcomes,
    archiving: createArchiving({ ...deps, outcomes }),
    reopening: createReopening(deps),
    lookingBack: createLookingBack(deps),
    workshopCatalogue,
    figures,
    figureKeeping: createFigureKeeping(deps),
    roundFigures: createRoundFigures(deps),
    dataStatus,
    verdicts,
    mobilisation: createMobilisation(deps),
    actorPages: createActorPages({ ...deps, guard: createJoinGuard(deps.clock) }),
  }
}
