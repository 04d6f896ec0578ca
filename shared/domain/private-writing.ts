import type { Role } from './role.ts'
import { type Agenda, activeStep } from './step.ts'
import type { WorkshopStatus } from './workshop.ts'

/** F2. A note that its writer alone knows of until it is shown. */
export interface Draft {
  /** As its writer's device calls it; no two of one seat have the same. */
  readonly id: string
  readonly title: string
  readonly body: string
  /** Whether it is shown with all others when a facilitator shows them; it may be taken back until then. */
  readonly sent: boolean
}

/** Notes of one seat that have not been shown. */
export const DRAFTS_PER_SEAT = 30

/** Whether somebody may write in private now. Own notes can be read and deleted at any time. */
export const mayWriteAlone = (role: Role, status: WorkshopStatus, agenda: Agenda): boolean =>
  role !== 'observer' && status === 'live' && activeStep(agenda)?.kind === 'writePrivate'
