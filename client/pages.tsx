import { type ComponentType, lazy, type ReactNode, Suspense, useLayoutEffect } from 'react'
import type { TextPart } from '#shared/i18n/texts.ts'
import { navigate, usePath } from './session/address.ts'
import { loadTexts } from './session/language.ts'
import { ErrorBoundary } from './ui/error-boundary.tsx'
import { LiveRegion } from './ui/live-region.tsx'
import { Loading } from './ui/loading.tsx'
import { NotFoundPage } from './ui/not-found-page.tsx'

/** A page whose code, and the texts that it alone shows, are fetched when it is needed. */
function page<P>(load: () => Promise<ComponentType<P>>, ...texts: readonly TextPart[]) {
  const loadAll = async () => {
    const [component] = await Promise.all([load(), loadTexts(...texts)])
    return { default: component }
  }
  return { load, Page: lazy(loadAll) }
}

/** Pages that nobody opens in the middle of a workshop on a phone, and what each of them needs. */
const desk = () => import('./desk-pages.ts')

const home = page(() => import('./features/home/home-page.tsx').then((m) => m.HomePage), 'start')
const create = page(() => import('./features/home/create-page.tsx').then((m) => m.CreatePage), 'start')
const join = page(() => import('./features/join/join-page.tsx').then((m) => m.JoinPage))
const workshop = page(() => import('./features/workshop/workshop-page.tsx').then((m) => m.WorkshopPage))
const report = page(
  () => import('./features/outcomes/report-page.tsx').then((m) => m.ReportPage),
  'figureWords',
  'outcomes',
  'results',
  'cards',
)
const paper = page(() => desk().then((m) => m.paper()), 'methods', 'paper')
const wall = page(
  () => import('./features/wall/wall-page.tsx').then((m) => m.WallPage),
  'ballots',
  'methods',
  'outcomes',
  'results',
  'wall',
)
const indicators = page(() => desk().then((m) => m.indicators()), 'catalogue', 'indicators')
const data = page(() => desk().then((m) => m.data()), 'data', 'results')

const privacy = page(() => desk().then((m) => m.privacy()), 'privacy')
const accessibility = page(() => desk().then((m) => m.accessibility()), 'privacy')

/** A page's address, with groups for the ids in it; the page that it shows, and what fetches its code early. */
interface Route {
  readonly pattern: RegExp
  readonly show: (...ids: readonly string[]) => ReactNode
  readonly load?: () => Promise<unknown>
}

const ROUTES: readonly Route[] = [
  { pattern: at(''), show: () => <home.Page />, load: home.load },
  { pattern: at('/new'), show: () => <create.Page />, load: create.load },
  { pattern: at('/join'), show: () => <join.Page />, load: join.load },
  { pattern: at('/j'), show: () => <Redirect to="/join" />, load: join.load },
  { pattern: at('/j/:'), show: (code) => <join.Page code={code} />, load: join.load },
  { pattern: at('/w/:/report'), show: (id) => <report.Page workshopId={id!} />, load: report.load },
  {
    pattern: at('/w/:/paper/:'),
    show: (id, round) => <paper.Page workshopId={id!} roundId={round!} />,
  },
  {
    pattern: at('/w/:/indicators'),
    show: (id) => <indicators.Page key={id} workshopId={id!} />,
    load: indicators.load,
  },
  { pattern: at('/w/:/data'), show: (id) => <data.Page key={id} workshopId={id!} />, load: data.load },
  { pattern: at('/w/:'), show: (id) => <workshop.Page key={id} workshopId={id!} />, load: workshop.load },
  { pattern: at('/wall/:'), show: (id) => <wall.Page key={id} workshopId={id!} />, load: wall.load },
  { pattern: at('/indicators'), show: () => <indicators.Page />, load: indicators.load },
  { pattern: at('/privacy'), show: () => <privacy.Page /> },
  { pattern: at('/accessibility'), show: () => <accessibility.Page /> },
]

/** What matches a path in which each `:` stands for an id; a stroke at its end changes nothing. */
function at(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(':', '([^/]+)')}/?$`, 'i')
}

/** Starts to fetch the code of the page at `path`, without waiting for the texts. */
export function preloadPage(path: string): void {
  const route = ROUTES.find(({ pattern }) => pattern.test(path))
  route?.load?.().catch(() => undefined) // the page itself fails when it is rendered, and says so
}

/** The page at the address that is open. */
function Routed() {
  const path = usePath()
  for (const { pattern, show } of ROUTES) {
    const found = pattern.exec(path)
    if (found) return show(...found.slice(1).map(decoded))
  }
  return <NotFoundPage />
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function Redirect({ to }: { readonly to: string }) {
  useLayoutEffect(() => navigate(to, { replace: true }), [to])
  return null
}

/** The whole client: one page by address, what catches errors, and the place where things are read out. */
export function App() {
  return (
    <>
      <ErrorBoundary>
        <Suspense fallback={<Loading />}>
          <Routed />
        </Suspense>
      </ErrorBoundary>
      <LiveRegion />
    </>
  )
}
