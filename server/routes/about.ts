import Type from 'typebox'
import type { Config } from '#server/config.ts'
import type { App } from '#server/plugins/app-type.ts'
import { paths } from '#shared/api/paths.ts'
import type { About } from '#shared/api/replies.ts'
import { replies } from './replies.ts'

const AboutReply = Type.Unsafe<About>(
  Type.Object({ contact: Type.Union([Type.String(), Type.Null()]), keepNamesMonths: Type.Integer() }),
)

export type AboutServer = Pick<Config, 'contact' | 'keepNamesMonths'>

/** Who answers for this server, for anybody. */
export function aboutRoutes(app: App, { contact, keepNamesMonths }: AboutServer): void {
  app.get(
    paths.about,
    {
      schema: {
        summary: 'Who answers for the data on this server, and how long it keeps names',
        response: replies(200, AboutReply),
      },
    },
    async () => ({ contact: contact ?? null, keepNamesMonths }),
  )
}
