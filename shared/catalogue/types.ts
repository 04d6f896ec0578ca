import type { Better } from '../domain/figure.ts'
import type { ChainStepCode } from '../domain/indicator-link.ts'
import type { StepKind, StepRights } from '../domain/step-kind.ts'
import type { Method } from '../domain/voting/method.ts'
import type { Localized } from '../kernel/language.ts'

/** One of the 17 sustainable development goals. `textOn` is the text colour that is readable on `colour`. */
export interface Goal {
  readonly number: number
  readonly name: Localized
  /** `#RRGGBB`, as the UN prints it. */
  readonly colour: string
  readonly textOn: 'black' | 'white'
}

/** One of the 169 targets, with a short title of our own; `code` such as `11.6` or `11.b`. */
export interface Target {
  readonly code: string
  readonly goal: number
  readonly title: Localized
}

export type { Better }

export const FRAMEWORKS = ['SDG', 'U4SSC', 'KS', 'own'] as const

/** Whose indicator it is: the UN's global list, U4SSC's KPIs for cities, the municipal set, or a workshop's own. */
export type Framework = (typeof FRAMEWORKS)[number]

export type BottomLineCode = 'environment' | 'social' | 'economy'

export type { ChainStepCode }

export const LEVELS = ['nation', 'county', 'municipality', 'district'] as const

/** The smallest area that figures exist for. */
export type Level = (typeof LEVELS)[number]

export type Periodicity = 'yearly' | 'every2Years' | 'every3Years'

export const QUALITY_CLASSES = [1, 2, 3] as const

/** KS's judgement: 1 is ready for use, 2 usable with care, 3 a weak basis. */
export type QualityClass = (typeof QUALITY_CLASSES)[number]

/** The 14 development areas of the KS/SSB taxonomy, with the taxonomy's own codes. */
export type DevelopmentAreaCode =
  | 'Work_and_employment'
  | 'Built_environment'
  | 'Digitalisation'
  | 'Energy'
  | 'Health_and_social_services_and_welfare'
  | 'Culture'
  | 'Natural_environment'
  | 'Industry'
  | 'Childhood_and_education'
  | 'Governance_and_citizen_engagement'
  | 'Transport'
  | 'Safety_and_preparedness'
  | 'Water_and_waste'
  | 'Economy'

/** Who linked an indicator to a target or an area: KS, the U4SSC ontology, or this catalogue. */
export type LinkOrigin = 'ks' | 'ontology' | 'own'

/**
 * An indicator, whatever framework it comes from. `id` never changes and is never reused.
 * What a framework does not say is null or an empty list; it is not guessed.
 */
export interface Indicator {
  readonly id: string
  readonly framework: Framework
  /** What people quote: `11.6.1`, `EC: ICT: ICT: 1C`, `no-001`. */
  readonly code: string
  readonly title: Localized
  readonly help?: Localized
  readonly unit?: Localized
  readonly better: Better | null
  /** Goal numbers and target codes, the main one first. */
  readonly goals: readonly number[]
  readonly targets: readonly string[]
  /** Whether goals, targets and areas are suggestions rather than part of the framework. */
  readonly suggested: boolean
  readonly targetOrigin?: LinkOrigin
  readonly areaOrigin?: LinkOrigin
  readonly bottomLines: readonly BottomLineCode[]
  readonly developmentAreas: readonly DevelopmentAreaCode[]
  readonly chainStep: ChainStepCode | null
  /** Further steps of the chain, where KS places the indicator on more than one. */
  readonly furtherChainSteps?: readonly ChainStepCode[]
  readonly qualityClass: QualityClass | null
  readonly lowestLevel: Level | null
  readonly publisher?: string
  readonly sourceUrl?: string
  /** Table number in Statistics Norway's StatBank. */
  readonly ssbTable?: string
  readonly ksUri?: string
  readonly periodicity?: Periodicity
  /** The UN's own key of a global indicator. */
  readonly unCode?: string
  readonly u4ssc?: U4sscPlace
  /** Where it is from, when it is not of the embedded catalogue. */
  readonly from?: IndicatorOrigin
}

/** The set of a workshop that an indicator is from, as it was read from one version of it. */
export interface IndicatorOrigin {
  /** The set's name; null for an indicator that the workshop has made itself. */
  readonly set: string | null
  /** What a link cites: `import-3`, or `own`. */
  readonly version: string
  /** Milliseconds since 1970. */
  readonly at: number
  /** The newest version of the set does not have it any more. */
  readonly isRetired: boolean
}

/** A KPI's place in U4SSC's structure. `codeAgreed` is false where sources print different codes. */
export interface U4sscPlace {
  readonly category: string
  readonly type: 'core' | 'advanced'
  readonly codeAgreed: boolean
}

/** A dimension, sub-dimension or category of U4SSC; the code holds its parent's (`EC`, `EC:ICT`, `EC:ICT:WS`). */
export interface U4sscNode {
  readonly code: string
  readonly level: 'dimension' | 'subDimension' | 'category'
  readonly name: Localized
  /** Number of KPIs; categories only. */
  readonly kpis?: number
}

/** A word of a closed list that is shown to people, with a line that says what it means. */
export interface Term<Code extends string = string> {
  readonly code: Code
  readonly name: Localized
  readonly help: Localized
}

export type DevelopmentArea = Term<DevelopmentAreaCode>

/** A term of ours with the code that the KS/SSB taxonomy uses for it. */
export interface KsTerm<Code extends string> extends Term<Code> {
  readonly ksCode: string
}

/** A node of the KS/SSB taxonomy: dimension, facet or value. */
export interface TaxonomyNode extends Term {
  /** Facets: whether an indicator may have several of the values. */
  readonly multiple?: boolean
  /** Facets: the values are each municipality's own; the ones here are examples. */
  readonly userDefined?: boolean
  readonly example?: boolean
  /** Facets whose values are a data set of their own in the catalogue. */
  readonly valuesFrom?: 'goals' | 'targets' | 'bottomLines' | 'developmentAreas' | 'chainSteps'
  readonly children: readonly TaxonomyNode[]
}

/** `number` has four digits; the first two are the county's. */
export interface Municipality {
  readonly number: string
  readonly name: string
  readonly county: string
}

export interface County {
  readonly number: string
  readonly name: string
}

/** The three phases of a workshop, and status afterwards. A break belongs to the phase it interrupts. */
export type Phase = 'mapping' | 'mobilisation' | 'changeActivities' | 'status'

/** One item of an agenda that a workshop can start from. */
export interface AgendaStep {
  readonly title: Localized
  /** What the facilitator does. */
  readonly instruction: Localized
  /** What participants read on their own screens. */
  readonly participantText: Localized
  readonly minutes: number
  readonly kind: StepKind
  readonly phase: Phase
  /** Whether a phone is enough; otherwise phones read along and a computer in the group does the work. */
  readonly phone: boolean
  readonly rights: StepRights
  /** How its vote is meant to be held, where that is not by dots. */
  readonly vote?: Method
}

export interface AgendaTemplate {
  readonly id: string
  readonly name: Localized
  /** The sum of the steps' minutes, breaks included. */
  readonly totalMinutes: number
  readonly forWhom: Localized
  /** What to prepare, as a checklist. */
  readonly before: readonly Localized[]
  readonly steps: readonly AgendaStep[]
}
