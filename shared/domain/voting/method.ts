/** V1. How people vote in a round, with the settings that only this method has. */
export type Method = DotsMethod | ScoreMethod | RankMethod | ConsentMethod | AgreeMethod

export type MethodKind = Method['kind']

export type MethodOf<K extends MethodKind> = Extract<Method, { readonly kind: K }>

export interface DotsMethod {
  readonly kind: 'dots'
  /** Dots per voter, 1–20, and the most that one option may get from one voter. */
  readonly budget: number
  readonly maxPerOption: number
}

/** Each option gets 1–5, or *do not know*, on one axis or two. */
export interface ScoreMethod {
  readonly kind: 'score'
  readonly axes: readonly Axis[]
}

export const AXES = ['importance', 'influence', 'effect', 'difficulty'] as const

export type Axis = (typeof AXES)[number]

/** Each voter puts so many options in order. */
export interface RankMethod {
  readonly kind: 'rank'
  readonly places: number
}

/** Each option is fine, one can live with it, or one objects. */
export interface ConsentMethod {
  readonly kind: 'consent'
}

/** With each statement one agrees, disagrees, or passes. */
export interface AgreeMethod {
  readonly kind: 'agree'
}

export const METHOD_LIMITS = { budget: 20, places: 10, axes: 2, lowestScore: 1, highestScore: 5 } as const

/** What a method is when nobody changes it. */
export const METHOD_DEFAULTS = {
  dots: { kind: 'dots', budget: 3, maxPerOption: 2 },
  score: { kind: 'score', axes: ['importance', 'influence'] },
  rank: { kind: 'rank', places: 3 },
  consent: { kind: 'consent' },
  agree: { kind: 'agree' },
} as const satisfies { readonly [K in MethodKind]: MethodOf<K> }

/** The score axes that fit what change activities are judged by. */
export const ACTIVITY_AXES = ['effect', 'difficulty'] as const satisfies readonly Axis[]

/** V1. Whether the settings of a method are within its limits. */
export function isMethodInOrder(method: Method): boolean {
  const isFrom1To = (value: number, max: number) => Number.isInteger(value) && value >= 1 && value <= max
  switch (method.kind) {
    case 'dots':
      return isFrom1To(method.budget, METHOD_LIMITS.budget) && isFrom1To(method.maxPerOption, method.budget)
    case 'score':
      return (
        isFrom1To(method.axes.length, METHOD_LIMITS.axes) &&
        new Set(method.axes).size === method.axes.length &&
        method.axes.every((axis) => AXES.includes(axis))
      )
    case 'rank':
      return isFrom1To(method.places, METHOD_LIMITS.places)
    case 'consent':
    case 'agree':
      return true
  }
}
