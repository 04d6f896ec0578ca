import type { Id } from '#shared/kernel/ids.ts'

/** A window for an actor or an activity, to make one (`null`), change it, tie it to others or delete it. */
export type RecordAsked =
  | { readonly kind: 'actor'; readonly id: Id<'acr'> | null }
  | { readonly kind: 'activity'; readonly id: Id<'act'> | null }
  | { readonly kind: 'ties'; readonly id: Id<'acr'> | Id<'act'> | Id<'chl'> }
  | { readonly kind: 'remove'; readonly id: Id<'acr'> | Id<'act'> }
