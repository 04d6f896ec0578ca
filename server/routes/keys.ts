import Type from 'typebox'
import type { App } from '#server/plugins/app-type.ts'
import type { Signing } from '#server/services/voting/signing.ts'
import { paths } from '#shared/api/paths.ts'
import type { ServerKeys } from '#shared/api/replies.ts'
import { replies } from './replies.ts'

const KeysReply = Type.Unsafe<ServerKeys>(
  Type.Object({ keys: Type.Array(Type.Object({ id: Type.String(), algorithm: Type.Literal('Ed25519') })) }),
)

/** V17. What the signature of a record is checked with, for anybody. */
export function keyRoutes(app: App, { keys }: Signing): void {
  app.get(
    paths.keys,
    {
      schema: {
        summary: 'The public keys that this server signs records of rounds with, the one in use first',
        response: replies(200, KeysReply),
      },
    },
    async () => ({ keys: keys.map((id) => ({ id, algorithm: 'Ed25519' as const })) }),
  )
}
