import { findRecordTexts } from '#server/store/repositories/records.ts'
import type { Store } from '#server/store/store.ts'
import type { StoredRecord, StoredRound, WorkshopState } from '#server/workshop-state.ts'
import { CATALOGUE_VERSION } from '#shared/catalogue/version.ts'
import type { Poll } from '#shared/domain/voting/poll.ts'
import {
  type Moment,
  makeRecord,
  type RoundRecord,
  type SignedRecord,
  type Signer,
  signRecord,
} from '#shared/domain/voting/record.ts'
import type { Result } from '#shared/domain/voting/result.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'

/** When a round closes, by whom, and what signs its record. */
export interface Closing {
  readonly now: number
  readonly by: Moment['by']
  readonly signer: Signer
}

/**
 * V17. The state with the record of a round that has been counted as the next link of its chain. A round that was opened
 * before there were records has none: it is not known who opened it, and for how many.
 */
export function withRecord(
  state: WorkshopState,
  round: StoredRound,
  counted: { readonly poll: Poll; readonly result: Result; readonly receipts: readonly string[] },
  signer: Signer,
): WorkshopState {
  const { openedBy, closedBy } = round
  if (openedBy === null || closedBy === null) return state
  const record = makeRecord(
    {
      workshop: { id: state.workshop.id, title: state.workshop.title },
      round: { id: round.id, number: round.number },
      parent: round.parent,
      question: round.question,
      method: round.method,
      trial: round.trial,
      evaluation: round.evaluation,
      electorate: round.electorate,
      // what an option was said to conflict with is no part of what was counted
      options: round.options.map(({ conflicts: _, ...option }) => option),
      tieRule: round.tieRule,
      commitment: round.commitment,
      seed: round.seed,
      opened: { at: iso(round.openedAt), by: openedBy },
      closed: { at: iso(round.closedAt ?? round.openedAt), by: closedBy },
      boardVersion: round.options[0]?.rev ?? 0,
      catalogueVersion: CATALOGUE_VERSION,
    },
    counted.result,
    counted.poll,
    { opening: round.eligibleAtOpening, receipts: counted.receipts, previous: lastDigest(state) },
  )
  return withLink(state, record, signer)
}

const iso = (time: number): string => new Date(time).toISOString()

const lastDigest = (state: WorkshopState): string | null => state.records.at(-1)?.sha256 ?? null

function withLink(state: WorkshopState, record: RoundRecord, signer: Signer): WorkshopState {
  const signed = signRecord(record, signer)
  const link: StoredRecord = {
    number: state.records.length + 1,
    round: record.round.id,
    sha256: signed.sha256,
    text: canonicalJson(signed),
  }
  return { ...state, records: [...state.records, link] }
}

/**
 * V12, V17. The state with a record of the round that says how its tie was settled, after the one that left it open:
 * both stay in the chain. Unchanged for a round without a record.
 */
export async function withSettledRecord(
  state: WorkshopState,
  round: string,
  result: Result,
  { store, signer }: { readonly store: Store; readonly signer: Signer },
): Promise<WorkshopState> {
  const before = state.records.findLast((link) => link.round === round)
  const [text] = before ? await recordTexts(store, state, [before]) : []
  if (text === undefined) return state
  const { sha256: _, signature: __, keyId: ___, ...record } = JSON.parse(text) as SignedRecord
  const settled = { ...record, totals: result.options, tied: result.tied, previous: lastDigest(state) }
  return withLink(state, settled, signer)
}

/** The texts of records as they were signed, from memory or else from the store. */
export async function recordTexts(
  store: Store,
  state: WorkshopState,
  links: readonly StoredRecord[],
): Promise<readonly string[]> {
  const stored = links.filter(({ text }) => text === null).map(({ number }) => number)
  const texts =
    stored.length === 0 ? new Map<number, string>() : await findRecordTexts(store, state.workshop.id, stored)
  return links.flatMap(({ number, text }) => text ?? texts.get(number) ?? [])
}
