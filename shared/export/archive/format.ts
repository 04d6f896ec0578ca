import type { FigureReport } from '../../catalogue/figures/row.ts'
import type { NewIndicator } from '../../catalogue/import/judge-row.ts'
import type { ImportReport } from '../../catalogue/import/row.ts'
import type { Framework } from '../../catalogue/types.ts'
import type { ActorTerms } from '../../domain/actor-terms.ts'
import type { Commitment } from '../../domain/commitment.ts'
import type { CoreKpi, DataStatus } from '../../domain/data-status.ts'
import type { Role } from '../../domain/role.ts'
import type { StatbankMapping } from '../../domain/statbank/mapping.ts'
import type { StatusMessage } from '../../domain/status-message.ts'
import type { Step } from '../../domain/step.ts'
import type { RoundState } from '../../domain/voting/round-state.ts'
import type { Workshop } from '../../domain/workshop.ts'

/** The name of the format; its JSON Schema is in ../schema/dugnad.workshop-1.schema.json. */
export const ARCHIVE_SCHEMA = 'dugnad.workshop/1'

/** Only so much is taken in of an archive. Bytes. */
export const ARCHIVE_LIMITS = {
  /** The ZIP file: as many pictures as a workshop may have, and the rest. */
  file: 240_000_000,
  /** All of it unpacked, and all but the pictures: that much is in memory while it is opened. */
  unpacked: 270_000_000,
  texts: 64_000_000,
  /** Files in it. */
  files: 2000,
  /** Files with what is on the board, and how much is put into one: so that none takes long to read. */
  boardParts: 200,
  boardPart: 256_000,
} as const

const KB = 1000

/** How large each file may be unpacked, bytes. What has no line here is in no archive. */
const FILES: readonly (readonly [RegExp, number])[] = [
  [/^manifest\.json$/, 1000 * KB],
  [/^(?:workshop|agenda|board|agreements|catalogue)\.json$/, 2000 * KB],
  [/^decisions\.json$/, 2000 * KB],
  [/^board\/records-[1-9]\d{0,2}\.json$/, 2000 * KB],
  [/^board\.svg$/, 20_000 * KB],
  [/^board\.png$/, 40_000 * KB],
  [/^images\/[0-9a-f]{64}\.(?:png|jpg|webp)$/, 4000 * KB],
  [/^rounds\/(?:round|record)-[1-9]\d{0,5}\.json$/, 6000 * KB],
  [/^outcomes\/agreement-[1-9]\d{0,5}\.json$/, 12_000 * KB],
  [/^outcomes\/now\.(?:json|md)$/, 12_000 * KB],
  [/^outcomes\/network-[1-9]\d{0,5}\.json$/, 12_000 * KB],
  [/^figures\.json$/, 12_000 * KB],
  [/^verdicts\.json$/, 12_000 * KB],
  [/^figures\/figures-[1-9]\d{0,2}\.json$/, 4000 * KB],
  [/^statbank\.json$/, 2000 * KB],
  [/^data-status\.json$/, 12_000 * KB],
  [/^mobilisation\.json$/, 6000 * KB],
  [/^catalogue\/import-[1-9]\d{0,5}\.json$/, 12_000 * KB],
]

/** How large a file of an archive may be, by its path; undefined when archives have no such file. */
export const archiveLimitOf = (path: string): number | undefined =>
  FILES.find(([pattern]) => pattern.test(path))?.[1]

/** Whether a file of an archive is a picture: those are many bytes, and read one at a time. */
export const isPicture = (path: string): boolean => path.startsWith('images/') || path === 'board.png'

export interface ArchiveManifest {
  readonly schema: typeof ARCHIVE_SCHEMA
  /** ISO 8601 in UTC. */
  readonly madeAt: string
  readonly workshop: { readonly id: string; readonly title: string }
  readonly boardVersion: number
  readonly catalogueVersion: string
  readonly leftOut: {
    /** Numbers of rounds that have not closed. */
    readonly rounds: readonly number[]
    /** Ids of what is on the board and could not be read. */
    readonly records: readonly string[]
    /** Pictures of the board that could not be made; left out when there are all. */
    readonly pictures?: readonly string[]
  }
  readonly files: readonly ArchivedFile[]
}

export interface ArchivedFile {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

type Kept =
  | 'title'
  | 'goal'
  | 'status'
  | 'language'
  | 'template'
  | 'municipalities'
  | 'receiver'
  | 'decisionDate'
  | 'unsettled'
  | 'sample'
  | 'boardLocked'
  | 'groups'
  | 'createdAt'
  | 'startedAt'
  | 'endedAt'

/** workshop.json: no code, no names, no sessions. */
export interface ArchivedWorkshop extends Pick<Workshop, Kept> {
  readonly seats: readonly ArchivedSeat[]
}

/** A seat without its person. `seated`: it had a place to the end. */
export interface ArchivedSeat {
  readonly number: number
  readonly role: Role
  readonly seated: boolean
}

/** agenda.json */
export type ArchivedStep = Omit<Step, 'id'>

/** board.json */
export interface ArchivedBoard {
  readonly schemaVersion: number
  readonly version: number
  /** The highest number that a challenge was given. */
  readonly lastNumber: number
  /** How many files of records there are. */
  readonly parts: number
}

/** The states in which a round is in an archive. */
export const ARCHIVED_STATES: ReadonlySet<RoundState> = new Set(['closed', 'shown', 'cancelled'])

/** catalogue.json */
export interface ArchivedCatalogue {
  readonly sets: readonly {
    readonly id: string
    readonly name: string
    readonly framework: Framework
    readonly versions: readonly {
      readonly number: number
      readonly at: number
      readonly source: string
      readonly licence: string
      readonly accepted: number
      readonly refused: number
      readonly report: ImportReport
    }[]
  }[]
  readonly own: readonly {
    readonly id: string
    readonly state: 'proposed' | 'approved' | 'declined'
    readonly reason: string
    readonly at: number
    readonly body: NewIndicator
  }[]
}

/** figures.json; the figures themselves are in figures/figures-N.json. */
export interface ArchivedFigures {
  readonly packs: readonly {
    readonly number: number
    readonly at: number
    readonly name: string
    readonly source: string
    readonly accepted: number
    readonly refused: number
    /** SHA-256 of what was taken. */
    readonly digest: string
    readonly report: FigureReport
  }[]
  readonly parts: number
}

/** verdicts.json: what the workshop thought of indicators that did not simply fit, and what it brought from others. */
export interface ArchivedVerdicts {
  readonly found: readonly ArchivedVerdict[]
  readonly brought: readonly {
    readonly id: string
    readonly title: string
    readonly date: string
    readonly verdicts: readonly ArchivedVerdict[]
  }[]
}

export interface ArchivedVerdict {
  /** What the indicator is known by in every workshop. */
  readonly subject: string
  readonly fit: 'partly' | 'no'
  readonly why: string
}

/** statbank.json: which figures of a table of SSB's an indicator stands for, and in the words of the table. */
export interface ArchivedMapping {
  readonly indicator: string
  readonly mapping: StatbankMapping
  readonly words: readonly string[]
}

/** data-status.json: who has figures for what, and the common core set. */
export interface ArchivedDataStatus {
  readonly statuses: readonly DataStatus[]
  readonly core: readonly CoreKpi[]
}

/** mobilisation.json: what actors have agreed to and committed themselves to, and what was told. No contacts. */
export interface ArchivedMobilisation {
  readonly actors: readonly ({ readonly actor: string; readonly areOwnTerms: boolean } & ActorTerms)[]
  /** In the order of asking. */
  readonly commitments: readonly Commitment[]
  readonly statuses: readonly StatusMessage[]
}

/** catalogue/import-N.json */
export type ArchivedIndicators = readonly { readonly id: string; readonly body: NewIndicator }[]
