import { createRoot } from 'react-dom/client'
import { App, preloadPage } from './pages.tsx'
import { loadLanguage } from './session/language.ts'
import { startScheme } from './session/scheme.ts'
import './ui/styles.css'

/*
 * The page's code and the language's texts are fetched side by side; the first render waits for the texts alone.
 * A chunk that a server in reach does not have belongs to an older version of the page: load the newer one, once.
 * Without the server the page must stay as it is: there is no other.
 */
window.addEventListener('vite:preloadError', () => {
  if (sessionStorage.getItem(RELOADED) === location.href) return
  fetch('/healthz').then(
    ({ ok }) => {
      if (!ok) return
      sessionStorage.setItem(RELOADED, location.href)
      location.reload()
    },
    () => undefined,
  )
})

const RELOADED = 'dugnad.reloaded'

startScheme()
preloadPage(location.pathname)
await loadLanguage()
createRoot(document.querySelector('#app')!).render(<App />)
