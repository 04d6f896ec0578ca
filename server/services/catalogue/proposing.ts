import type { Clock } from '#server/clock.ts'
import {
  deleteOwn,
  findOwn,
  insertOwn,
  judgeOwn,
  type StoredOwn,
} from '#server/store/repositories/own-indicators.ts'
import type { Store } from '#server/store/store.ts'
import type { JudgeIndicator, OwnIndicator, ProposeIndicator } from '#shared/api/catalogue.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import { judgeRow } from '#shared/catalogue/import/judge-row.ts'
import { CATALOGUE_LIMITS as LIMITS } from '#shared/catalogue/import/limits.ts'
import type { RowField } from '#shared/catalogue/import/row.ts'
import { newId } from '#shared/kernel/ids.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { cleanText } from '#shared/kernel/text.ts'
import { badField } from '../fields.ts'
import type { Caller } from '../state/callers.ts'
import { asOwn } from './read-back.ts'

/** Indicators of a workshop's own: proposed, then approved or declined once. Who may has been asked before. */
export interface Proposing {
  propose(caller: Caller, input: ProposeIndicator): Promise<Result<OwnIndicator, Problem>>
  judge(workshop: string, id: string, verdict: JudgeIndicator): Promise<Result<null, Problem>>
  /** Takes back what one has proposed oneself and nobody has approved. Taking back what is not there is done already. */
  takeBack(caller: Caller, id: string): Promise<Result<null, Problem>>
}

/** Fields of a proposal by the field of a file whose rules they follow. */
const NAMES: Readonly<Partial<Record<RowField, string>>> = { titleNb: 'title', helpNb: 'help', areas: 'area' }

export function createProposing(store: Store, clock: Pick<Clock, 'now'>): Proposing {
  return {
    async propose(caller, input) {
      const own = await findOwn(store, caller.workshop)
      const number = Math.max(0, ...own.map(({ body }) => Number(/\d+$/.exec(body.code)?.[0] ?? 0))) + 1
      const { title, help, unit, goals = [], area, source } = input
      const judged = judgeRow(
        {
          row: 1,
          values: {
            code: [`E-${number}`],
            titleNb: [title],
            goals: goals.map(String),
            ...(help !== undefined && { helpNb: [help] }),
            ...(unit !== undefined && { unit: [unit] }),
            ...(area !== undefined && { areas: [area] }),
            ...(source !== undefined && { source: [source] }),
          },
        },
        'own',
      )
      if (!judged.indicator) return fail(faultOf(judged.notes))
      const one: StoredOwn = {
        id: newId('ind'),
        seat: caller.seat,
        state: 'proposed',
        reason: '',
        at: clock.now(),
        body: judged.indicator,
      }
      const limits = { all: LIMITS.own, perSeat: LIMITS.ownPerSeat }
      const [written] = await store.write([insertOwn(caller.workshop, one, limits)])
      if (written === 0) return fail(problem('catalogueFull'))
      return ok({ indicator: asOwn(one), state: 'proposed', reason: '', isMine: true })
    },
    async judge(workshop, id, { approved, reason = '' }) {
      const why = cleanText(reason)
      if (!approved && why === '') return fail(problem('reasonMissing'))
      const [judged] = await store.write([judgeOwn(workshop, id, approved ? 'approved' : 'declined', why)])
      if (judged === 1) return ok(null)
      const isThere = (await findOwn(store, workshop)).some((one) => one.id === id)
      return fail(problem(isThere ? 'alreadyJudged' : 'noSuchIndicator'))
    },
    async takeBack(caller, id) {
      const [removed] = await store.write([deleteOwn(caller.workshop, id, caller.seat)])
      if (removed === 1) return ok(null)
      const one = (await findOwn(store, caller.workshop)).find((own) => own.id === id)
      return one ? fail(problem(one.state === 'approved' ? 'alreadyJudged' : 'notAllowed')) : ok(null)
    },
  }
}

function faultOf(notes: ReturnType<typeof judgeRow>['notes']): Problem {
  const fault = notes.find(({ code }) => !code.startsWith('unknownUnit'))
  if (!fault || fault.code === 'noTitle') return badField('title', 'missing')
  const field = fault.field ?? 'titleNb'
  return badField(NAMES[field] ?? field, fault.code === 'unknown' ? 'unknown' : 'invalid')
}
