/*
 * The app shell: the page and its parts, kept by the browser so that a workshop opens again without a network. Every
 * part has its content in its name, so that parts of two versions never take each other's place; only the page itself
 * has one address for all versions. It comes from the server whenever that answers, and from here when it does not:
 * nobody is left with an old page, and no running page is replaced. Answers of the server are never kept here.
 */

export interface ShellParts {
  /** Changes with anything in the build. */
  readonly version: string
  /** Addresses of what a version needs without a network, beside the page. */
  readonly files: readonly string[]
}

export interface ShellPorts {
  readonly caches: CacheStorage
  readonly fetch: (request: Request | string, init?: RequestInit) => Promise<Response>
  /** How long the server may take to send the page when there is one here, milliseconds. */
  readonly patience?: number
}

export interface Shell {
  /** Keeps this version whole, or rejects: then nothing is different from before. */
  install(): Promise<void>
  /** Lets go of versions that are older than the one before this. */
  activate(): Promise<void>
  /** What a request gets; undefined for what is none of the shell's business. */
  answer(request: Request): Promise<Response> | undefined
  /** Keeps further parts, which a page has loaded. */
  keep(files: readonly string[]): Promise<void>
}

const PAGE = '/'
const VERSIONS = 'dugnad-shell-'

/** Holds the page that the server sent last: that is the version whose memory of the workshop this device has. */
const LAST_SEEN = 'dugnad-page'

const PATIENCE = 5000

export function createShell({ version, files }: ShellParts, ports: ShellPorts): Shell {
  const { caches, fetch, patience = PATIENCE } = ports
  const own = VERSIONS + version

  async function install(): Promise<void> {
    const cache = await caches.open(own)
    try {
      // one after the other: somebody may be waiting for something more urgent on the same poor network
      for (const file of files) if (!(await cache.match(file))) await cache.put(file, await partFor(file))
      await cache.put(PAGE, await pageOfThisVersion())
    } catch (error) {
      // A full device gets its room back. After anything else the next attempt goes on from here.
      if (isFull(error)) await caches.delete(own)
      throw error
    }
  }

  async function partFor(file: string): Promise<Response> {
    const kept = isNamedByContent(file) ? await keptPart(file) : undefined
    if (kept) return kept
    const fetched = await fetch(file)
    if (!isPart(fetched)) throw new Error(`${file} did not come`)
    return fetched
  }

  async function pageOfThisVersion(): Promise<Response> {
    const page = await fetch(PAGE, { cache: 'no-store', headers: { accept: 'text/html' } })
    const named = partsNamedIn(await page.clone().text())
    const isThisVersion = named.length > 0 && named.every((file) => files.includes(file))
    if (!page.ok || !isThisVersion) throw new Error('the server has another version by now')
    return page
  }

  async function activate(): Promise<void> {
    const others = (await versions()).filter((name) => name !== own)
    const whole = await Promise.all(others.map((name) => pageOf(name)))
    const before = others.filter((_, i) => whole[i]).at(-1)
    await Promise.all(others.filter((name) => name !== before).map((name) => caches.delete(name)))
  }

  const versions = async () => (await caches.keys()).filter((name) => name.startsWith(VERSIONS))
  const pageOf = (cacheName: string) => caches.match(PAGE, { cacheName })

  function answer(request: Request): Promise<Response> | undefined {
    if (request.method !== 'GET') return undefined
    const { pathname } = new URL(request.url)
    if (request.mode === 'navigate') return isPagePath(pathname) ? answerPage(request) : undefined
    if (isNamedByContent(pathname)) return answerPart(request, pathname)
    return files.includes(pathname) ? answerFile(request, pathname) : undefined
  }

  async function answerPart(request: Request, pathname: string): Promise<Response> {
    const kept = await keptPart(pathname)
    if (kept) return kept
    const fetched = await fetch(request)
    if (isPart(fetched)) await keepPart(pathname, fetched.clone())
    return fetched
  }

  const keptPart = (file: string) => caches.match(file).catch(() => undefined)

  /** What has no room here is fetched again another time. */
  const keepPart = async (file: string, part: Response) => {
    const cache = await caches.open(own).catch(() => undefined)
    await cache?.put(file, part).catch(() => undefined)
  }

  /** What has one name for all versions, such as the icon. */
  const answerFile = (request: Request, pathname: string) =>
    fetch(request).catch(async (error: unknown) => {
      const kept = await keptPart(pathname)
      if (kept) return kept
      throw error
    })

  async function answerPage(request: Request): Promise<Response> {
    const asked = fetch(request)
    const answered = await Promise.race([asked.catch(() => undefined), after(patience)])
    if (answered && !isAway(answered)) {
      if (answered.ok) await remember(answered.clone())
      return answered
    }
    // what the browser keeps may hang too: an error can be tried again, a page that never comes cannot
    return (await Promise.race([keptPage(), after(patience)])) ?? asked
  }

  const remember = async (page: Response) => {
    const cache = await caches.open(LAST_SEEN).catch(() => undefined)
    await cache?.put(PAGE, page).catch(() => undefined)
  }

  /** The version that was last used here, if it is here whole; else this one, or what there is. */
  async function keptPage(): Promise<Response | undefined> {
    try {
      const lastSeen = await pageOf(LAST_SEEN)
      const version = lastSeen && scriptsOf(await lastSeen.text())
      const pages = await Promise.all([own, ...(await versions()).reverse()].map(pageOf))
      for (const page of pages) if (page && scriptsOf(await page.clone().text()) === version) return page
      return pages.find((page) => page !== undefined)
    } catch {
      return undefined // the browser does not let us at what it keeps
    }
  }

  return {
    install,
    activate,
    answer,
    async keep(wanted) {
      for (const file of wanted.filter(isNamedByContent)) {
        if (await keptPart(file)) continue
        const fetched = await partFor(file).catch(() => undefined)
        if (fetched) await keepPart(file, fetched)
      }
    },
  }
}

/** The parts that a page names: what every visitor loads at first. */
export const partsNamedIn = (page: string): readonly string[] =>
  [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, file = '']) => file)

/** What is the same in all pages of a version, whatever else they name, and in no page of another one. */
const scriptsOf = (page: string): string =>
  [...page.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, file]) => file).join(' ')

const isNamedByContent = (pathname: string) => pathname.startsWith('/assets/')

/** A page of the client, not an answer of the server's or a file beside the page. */
const isPagePath = (pathname: string) => !/^\/(?:api|assets|licences)(?:\/|$)|\.[a-z]+$/.test(pathname)

/** Networks that want a password answer everything with a page of their own. */
const isPart = (response: Response) =>
  response.ok && !response.redirected && !response.headers.get('content-type')?.startsWith('text/html')

/** What proxies say when there is nobody behind them. */
const isAway = ({ status }: Response) => status === 502 || status === 503 || status === 504

const isFull = (error: unknown) => error instanceof DOMException && error.name === 'QuotaExceededError'

const after = (ms: number) => new Promise<undefined>((resolve) => setTimeout(resolve, ms, undefined))
