import { type ComponentType, lazy, Suspense } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import type { TextPart } from '#shared/i18n/texts.ts'
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
  'actors',
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
const indicators = page(() => desk().then((m) => m.indicators()), 'cards', 'catalogue', 'indicators')
const data = page(() => desk().then((m) => m.data()), 'data', 'results')
const mobilisation = page(() => desk().then((m) => m.mobilisation()), 'actors', 'mobilisation', 'results')
const actor = page(() => desk().then((m) => m.actor()), 'actorPage', 'actors')

const privacy = page(() => desk().then((m) => m.privacy()), 'privacy')
const accessibility = page(() => desk().then((m) => m.accessibility()), 'privacy')

/** Starts to fetch the code of the page at `path`, without waiting for the texts. */
export function preloadPage(path: string): void {
  const found = PRELOADS.find(([pattern]) => pattern.test(path))
  found?.[1]().catch(() => undefined) // the page itself fails when it is rendered, and says so
}

const PRELOADS: readonly (readonly [RegExp, () => Promise<unknown>])[] = [
  [/^\/$/, home.load],
  [/^\/new$/, create.load],
  [/^\/(j\/|join$)/, join.load],
  [/^\/w\/[^/]+\/report$/, report.load],
  [/^\/w\/[^/]+$/, workshop.load],
  [/^\/wall\/[^/]+$/, wall.load],
  [/^\/(w\/[^/]+\/)?indicators$/, indicators.load],
  [/^\/w\/[^/]+\/data$/, data.load],
  [/^\/actor$/, actor.load],
]

/** The whole client: one page by address, what catches errors, and the place where things are read out. */
export function App() {
  return (
    <>
      <ErrorBoundary>
        <Suspense fallback={<Loading />}>
          <Switch>
            <Route path="/">
              <home.Page />
            </Route>
            <Route path="/new">
              <create.Page />
            </Route>
            <Route path="/join">
              <join.Page />
            </Route>
            <Route path="/j/:code">{({ code }) => <join.Page code={code} />}</Route>
            <Route path="/w/:id/report">{({ id }) => <report.Page workshopId={id} />}</Route>
            <Route path="/w/:id/paper/:round">
              {({ id, round }) => <paper.Page workshopId={id} roundId={round} />}
            </Route>
            <Route path="/w/:id/indicators">{({ id }) => <indicators.Page key={id} workshopId={id} />}</Route>
            <Route path="/w/:id/data">{({ id }) => <data.Page key={id} workshopId={id} />}</Route>
            <Route path="/w/:id/mobilisation">
              {({ id }) => <mobilisation.Page key={id} workshopId={id} />}
            </Route>
            <Route path="/w/:id">{({ id }) => <workshop.Page key={id} workshopId={id} />}</Route>
            <Route path="/wall/:id">{({ id }) => <wall.Page key={id} workshopId={id} />}</Route>
            <Route path="/indicators">
              <indicators.Page />
            </Route>
            <Route path="/actor">
              <actor.Page />
            </Route>
            <Route path="/privacy">
              <privacy.Page />
            </Route>
            <Route path="/accessibility">
              <accessibility.Page />
            </Route>
            <Route path="/j">
              <Redirect to="/join" />
            </Route>
            <Route>
              <NotFoundPage />
            </Route>
          </Switch>
        </Suspense>
      </ErrorBoundary>
      <LiveRegion />
    </>
  )
}
