import { createRoot } from 'react-dom/client'
import { App, preloadPage } from './pages.tsx'
import { isAtWork } from './session/at-work.ts'
import { loadLanguage } from './session/language.ts'
import { startScheme } from './session/scheme.ts'
import './ui/styles.css'

/*
 * The page's code and the language's texts are fetched side by side; the first render waits for the texts alone.
 * A chunk that a server in reach does not have belongs to an older version of the page: load the newer one, once, or
 * where somebody is at work, say that there is one. Without the server the page must stay as it is: there is no other.
 */
window.addEventListener('vite:preloadError', () => {
  if (isOlder || sessionStorage.getItem(RELOADED) === location.href) return
  fetch('/healthz').then(({ ok }) => {
    if (!ok || isOlder) return
    isOlder = true
    if (isAtWork()) return void newVersion().then((m) => m.tellNewVersion(), nothing)
    sessionStorage.setItem(RELOADED, location.href)
    location.reload()
  }, nothing)
})

/** Found out once: what tells of it may be gone too, and would be asked for without end. */
let isOlder = false

const newVersion = () => import('./shell/new-version.ts')
const nothing = () => undefined
const RELOADED = 'dugnad.reloaded'

startScheme()
preloadPage(location.pathname)
// not awaited here: the chunk of a language imports this one, and would wait for its end
void loadLanguage().then(() => createRoot(document.querySelector('#app')!).render(<App />))

/** Not before the page itself has what it needs, milliseconds. */
const SHELL_AFTER = 5000

if (import.meta.env.PROD) {
  setTimeout(() => {
    import('./shell/start-shell.ts').then(({ startShell }) => startShell(), nothing)
    newVersion().catch(nothing) // while this version of it can still be had
  }, SHELL_AFTER)
}
