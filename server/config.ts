import { resolve } from 'node:path'
import Type, { type Static } from 'typebox'
import { Value } from 'typebox/value'
import { RETENTION } from '#shared/domain/retention.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

/** Earlier versions of boards, which tell who wrote what, live for thirty days: names do not go before. */
const KEEP_NAMES = { least: 2, most: 120 } as const

/** What the server takes from its environment, and what it says when a variable cannot be used. */
const Environment = Type.Object({
  PORT: Type.String({ default: '8080', pattern: '^\\d{1,5}$' }),
  HOST: Type.String({ default: '127.0.0.1', minLength: 1 }),
  DATA_DIR: Type.String({ default: './data', minLength: 1 }),
  PUBLIC_URL: Type.Optional(Type.String({ pattern: '^https?://[^/?#]+/?$' })),
  LOG_LEVEL: Type.Enum([...LOG_LEVELS], { default: 'warn' }),
  TRUST_PROXY: Type.String({ default: 'false', minLength: 1 }),
  KEEP_NAMES_MONTHS: Type.String({ default: String(RETENTION.namesMonths), pattern: '^\\d{1,3}$' }),
  CONTACT: Type.Optional(Type.String({ maxLength: 200 })),
  STATBANK_URL: Type.String({
    default: 'https://data.ssb.no/api/pxwebapi/v2',
    pattern: '^(?:off|https?://[^/?#@\\s]+(?:/[^?#\\s]*)?)$',
  }),
  APP_SHELL: Type.Enum(['on', 'off'], { default: 'on' }),
})

const HELP: Readonly<Record<keyof Static<typeof Environment>, string>> = {
  PORT: 'Set PORT to a port number from 0 to 65535, for instance 8080.',
  HOST: 'Set HOST to the address to listen on: 127.0.0.1 for this machine alone, 0.0.0.0 for every network.',
  DATA_DIR: 'Set DATA_DIR to the folder in which the data are to be kept.',
  PUBLIC_URL:
    'Set PUBLIC_URL to the address people open, without a path, for instance https://dugnad.example.no.',
  LOG_LEVEL: `Set LOG_LEVEL to one of ${LOG_LEVELS.join(', ')}.`,
  TRUST_PROXY:
    'Set TRUST_PROXY to true, false, the number of proxies in front of the server, or their addresses with commas between.',
  KEEP_NAMES_MONTHS: `Set KEEP_NAMES_MONTHS to a number of months from ${KEEP_NAMES.least} to ${KEEP_NAMES.most}.`,
  CONTACT: 'Set CONTACT to who answers for the data and how to reach them, in at most 200 characters.',
  STATBANK_URL:
    'Set STATBANK_URL to the address of PxWebApi v2, such as https://data.ssb.no/api/pxwebapi/v2, or to off to fetch no figures.',
  APP_SHELL: 'Set APP_SHELL to on, or to off to take the pages that browsers keep away from them.',
}

export interface Config {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  /** The origin that people open, if it was given. */
  readonly publicUrl: string | undefined
  readonly isHttps: boolean
  readonly logLevel: (typeof LOG_LEVELS)[number]
  /** Whom to believe about where a request comes from. */
  readonly trustProxy: boolean | string | ((address: string, hop: number) => boolean)
  /** Whether browsers keep the pages, to open them without a network. */
  readonly appShell: boolean
  /** Where SSB's StatBank answers, without a slash at the end; undefined when nothing is to be fetched. */
  readonly statbankUrl: string | undefined
  /** Months after the last activity in a workshop until names are gone from it. */
  readonly keepNamesMonths: number
  /** Who answers for the data, and how to reach them: shown on the pages about privacy and accessibility. */
  readonly contact: string | undefined
}

/** Reads the configuration, or gives sentences that say what to do. An empty variable counts as not set. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
): Result<Config, readonly string[]> {
  const given = Object.keys(Environment.properties).flatMap((name) =>
    environment[name] ? [[name, environment[name]]] : [],
  )
  const values: unknown = Value.Default(Environment, Object.fromEntries(given))
  const wrong = new Set(Value.Errors(Environment, values).map(({ instancePath }) => instancePath.slice(1)))
  if (Number((values as { PORT?: string }).PORT) > 65_535) wrong.add('PORT')
  const months = Number((values as { KEEP_NAMES_MONTHS?: string }).KEEP_NAMES_MONTHS)
  if (months < KEEP_NAMES.least || months > KEEP_NAMES.most) wrong.add('KEEP_NAMES_MONTHS')
  if (wrong.size > 0) {
    return fail([...wrong].map((name) => `${name} cannot be used. ${HELP[name as keyof typeof HELP] ?? ''}`))
  }
  const env = values as Static<typeof Environment>
  const publicUrl = env.PUBLIC_URL === undefined ? undefined : new URL(env.PUBLIC_URL).origin
  return ok({
    port: Number(env.PORT),
    host: env.HOST,
    dataDir: resolve(env.DATA_DIR),
    publicUrl,
    isHttps: publicUrl?.startsWith('https:') ?? false,
    logLevel: env.LOG_LEVEL,
    trustProxy: proxies(env.TRUST_PROXY),
    appShell: env.APP_SHELL === 'on',
    statbankUrl: env.STATBANK_URL === 'off' ? undefined : env.STATBANK_URL.replace(/\/+$/, ''),
    keepNamesMonths: Number(env.KEEP_NAMES_MONTHS),
    contact: env.CONTACT,
  })
}

function proxies(value: string): Config['trustProxy'] {
  if (value === 'true' || value === 'false') return value === 'true'
  return /^\d+$/.test(value) ? (_address, hop) => hop < Number(value) : value
}
