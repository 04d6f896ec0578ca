import { createRoot } from 'react-dom/client'
import { App, preloadPage } from './pages.tsx'
import { loadLanguage } from './session/language.ts'
import './ui/styles.css'

/*
 * The page's code and the language's texts are fetched side by side; the first render waits for the texts alone.
 * A chunk that is gone belongs to an older version of the page: load the newer one, once.
 */
window.addEventListener('vite:preloadError', () => {
  if (sessionStorage.getItem(RELOADED) === location.href) return
  sessionStorage.setItem(RELOADED, location.href)
  location.reload()
})

const RELOADED = 'dugnad.reloaded'

preloadPage(location.pathname)
await loadLanguage()
createRoot(document.querySelector('#app')!).render(<App />)
