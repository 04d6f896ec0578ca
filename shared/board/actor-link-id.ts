import { type Id, idFromText } from '../kernel/ids.ts'
import type { ActorLink } from './records.ts'

/** The id of an actor's link; undefined when it may not be: of an actor with itself. */
export const actorLinkId = ({ from, to }: Pick<ActorLink, 'from' | 'to'>): Id<'acl'> | undefined =>
  (from as string) === to ? undefined : idFromText('acl', `${from} ${to}`)
