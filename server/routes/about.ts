import Type from 'typebox'
import type { App } from '#server/plugins/app-type.ts'
import { paths } from '#shared/api/paths.ts'
import type { About } from '#shared/api/replies.ts'
import { replies } from './replies.ts'

const AboutReply = Type.Unsafe<About>(Type.Object({ contact: Type.Union([Type.String(), Type.Null()]) }))

/** Who answers for this server, for anybody. */
export function aboutRoutes(app: App, contact: string | undefined): void {
  app.get(
    paths.about,
    { schema: { summary: 'Who answers for the data on this server', response: replies(200, AboutReply) } },
    async () => ({ contact: contact ?? null }),
  )
}
