import Type from 'typebox'
import type { DocumentMaker } from '#server/documents/document-maker.ts'
import type { Allowance } from '#server/plugins/allowance.ts'
import type { App } from '#server/plugins/app-type.ts'
import { takeFromAddress } from '#server/plugins/budgets.ts'
import { languageOf, refuse } from '#server/plugins/replies.ts'
import type { ActorPages } from '#server/services/mobilisation/actor-page.ts'
import type { MobilisationService } from '#server/services/mobilisation/mobilisation.ts'
import type { TokenBuckets } from '#server/token-buckets.ts'
import { LanguageSchema, line, literals, object } from '#shared/api/common.ts'
import { ACTOR_PAGE_FORMATS, FileOfActorPage } from '#shared/api/mobilisation.ts'
import { paths } from '#shared/api/paths.ts'
import { described, replies } from './replies.ts'
import { sendFile } from './send-file.ts'

const FILE = replies(200, described('The file'))
const Format = literals(ACTOR_PAGE_FORMATS)

/** MO7. An actor's page as a file, for those who run the workshop. */
export function actorFileRoutes(
  app: App,
  { mobilisation, documents }: { mobilisation: MobilisationService; documents: DocumentMaker },
): void {
  app.get(
    paths.actorFile(':id', ':actor', ':format'),
    {
      schema: {
        summary: 'An actor’s page as a file, for facilitators; line by line to who accepts that',
        params: object({ id: line(40, 1), actor: line(40, 1), format: Format }),
        querystring: object({ language: Type.Optional(LanguageSchema) }),
        response: FILE,
      },
    },
    async (request, reply) => {
      const { actor, format } = request.params
      const page = await mobilisation.page(request.caller, actor)
      if (!page.ok) return refuse(reply, page.error)
      const language = request.query.language ?? languageOf(request)
      return sendFile(reply, documents, { format: `actor.${format}`, page: page.value, language })
    },
  )
}

interface OwnFileDeps {
  readonly actorPages: ActorPages
  readonly allowance: Pick<Allowance, 'keyOf'>
  readonly documents: DocumentMaker
  /** What is made for those without a seat, by address. */
  readonly budget: TokenBuckets
}

/** MO8. The same for whoever has the page's link. */
export function ownPageFileRoutes(app: App, { actorPages, allowance, documents, budget }: OwnFileDeps): void {
  app.post(
    paths.actorPageFile(':format'),
    {
      onRequest: takeFromAddress(budget, 10),
      schema: {
        summary: 'The page that a link opens as a file; line by line to who accepts that',
        params: object({ format: Format }),
        body: FileOfActorPage,
        response: FILE,
      },
    },
    async (request, reply) => {
      const { token, language } = request.body
      const page = await actorPages.open(token, allowance.keyOf(request))
      if (!page.ok) return refuse(reply, page.error)
      const { format } = request.params
      return sendFile(reply, documents, { format: `actor.${format}`, page: page.value, language })
    },
  )
}
