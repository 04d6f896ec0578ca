import { type ComponentType, lazy, Suspense } from 'react'
import { Loading } from './loading.tsx'

/**
 * A part of a page whose code is fetched when it is first shown, or earlier by `load`; until it is here, the place
 * says so.
 */
export function lazyPart<P extends object>(load: () => Promise<ComponentType<P>>) {
  const Part = lazy(async () => ({ default: await load() }))
  const part = (props: P) => (
    <Suspense fallback={<Loading />}>
      <Part {...(props as P & Parameters<typeof Part>[0])} />
    </Suspense>
  )
  return Object.assign(part, { load: () => void load().catch(() => undefined) })
}
