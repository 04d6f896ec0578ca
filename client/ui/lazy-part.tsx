import { type ComponentType, lazy, Suspense, useState } from 'react'
import { loadTexts } from '#client/session/language.ts'
import type { TextPart } from '#shared/i18n/texts.ts'
import { Loading } from './loading.tsx'

/** How long to wait before a part is asked for again that could not be fetched, milliseconds. */
const RETRY_MS = 2000

/**
 * A part of a page whose code, and the texts that it alone shows, are fetched when it is first shown, or earlier by
 * `load`, or by `ready`, which can be awaited; until it is here, the place says so, unless it is quiet. While the server is away that may take long, and the
 * rest of the page goes on.
 */
export function lazyPart<P extends object>(
  load: () => Promise<ComponentType<P>>,
  ...texts: readonly TextPart[]
) {
  let here: ComponentType<P> | undefined
  const loadAll = async () => {
    const [component] = await Promise.all([load(), loadTexts(...texts)])
    here = component
    return { default: component }
  }
  const Part = lazy(() => untilLoaded(loadAll))
  const part = (props: P & { readonly isQuiet?: boolean }) => {
    // What is here already is shown at once: waiting for a moment would lose what is typed in it. It stays what it is
    // as long as it is shown, for another type of element would begin anew.
    const [Here] = useState(() => here)
    if (Here) return <Here {...props} />
    return (
      <Suspense fallback={props.isQuiet ? null : <Loading />}>
        <Part {...(props as P & Parameters<typeof Part>[0])} />
      </Suspense>
    )
  }
  /** Once it is here, or cannot be fetched now. */
  const ready = () => loadAll().catch(() => undefined)
  return Object.assign(part, { load: () => void ready(), ready })
}

/** What `load` gives, asked for again until it can be had. */
export async function untilLoaded<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load()
    } catch {
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
    }
  }
}
