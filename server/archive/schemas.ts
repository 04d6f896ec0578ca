import { Compile } from 'typebox/schema'
import exportSchema from '#shared/export/schema/dugnad.export-1.schema.json' with { type: 'json' }
import networkSchema from '#shared/export/schema/dugnad.network-1.schema.json' with { type: 'json' }
import workshopSchema from '#shared/export/schema/dugnad.workshop-1.schema.json' with { type: 'json' }

type Check = (value: unknown) => boolean

/** Built when it is first needed, which takes some milliseconds. */
function checkOf(schema: object): Check {
  let compiled: ReturnType<typeof Compile> | undefined
  return (value) => {
    compiled ??= Compile(schema)
    return compiled.Check(value)
  }
}

/** One of the published schema's definitions, as a schema of its own. */
const definition = (name: keyof typeof workshopSchema.$defs): Check =>
  checkOf({ $ref: `#/$defs/${name}`, $defs: workshopSchema.$defs })

/** Whether files of an archive are as the published schemas say. */
export const IS = {
  manifest: checkOf(workshopSchema),
  workshop: definition('workshop'),
  agenda: definition('agenda'),
  board: definition('board'),
  records: definition('records'),
  round: definition('round'),
  decisions: definition('decisions'),
  agreements: definition('agreements'),
  catalogue: definition('catalogue'),
  indicators: definition('indicators'),
  figures: definition('figures'),
  figureList: definition('figureList'),
  verdicts: definition('verdicts'),
  statbank: definition('statbank'),
  dataStatus: definition('dataStatus'),
  mobilisation: definition('mobilisation'),
  outcomes: checkOf(exportSchema),
  network: checkOf(networkSchema),
} as const

export type FileKind = keyof typeof IS
