import { currentTexts } from '#client/session/language.ts'
import { notify } from '#client/ui/toast.tsx'
import { partsNamedIn } from './shell.ts'

let isTold = false

/**
 * Asks the server whether it has another version of this page by now, an older one after a step back too. If so, that
 * is said, once; the page goes on as it is until the person reloads it.
 */
export async function lookForNewVersion(): Promise<void> {
  try {
    const page = await fetch('/', { cache: 'no-store', headers: { accept: 'text/html' } })
    if (page.ok && isOther(partsNamedIn(await page.text()))) tellNewVersion()
    await (await navigator.serviceWorker?.getRegistration())?.update()
  } catch {
    // the server is away again: the next return asks anew
  }
}

export function tellNewVersion(): void {
  if (isTold) return
  isTold = true
  const { newVersion, reload } = currentTexts().common
  notify(newVersion, 'info', { label: reload, run: () => location.reload() })
}

/** Whether a page with these parts is not the one that is open. A page of somebody in between names none. */
function isOther(named: readonly string[]): boolean {
  const here = [...document.querySelectorAll('script[src], link[href]')].map((element) =>
    element.getAttribute(element.localName === 'script' ? 'src' : 'href'),
  )
  return named.some((file) => !here.includes(file))
}
