import { type ReactNode, useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { useTexts } from '../session/language.ts'
import { AboutLinks } from './about-links.tsx'
import { Logo } from './logo.tsx'
import { PageChoices } from './page-choices.tsx'
import './page-frame.css'

let isFirstPage = true

/** After a link within the site, reading starts at the new page's content, as it would after a real page load. */
function useFreshStart() {
  const main = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!isFirstPage) {
      window.scrollTo(0, 0)
      main.current?.focus({ preventScroll: true })
    }
    isFirstPage = false
  }, [])
  return main
}

/** What the pages outside of a workshop have around them: the name, language and colours, a way past them. */
export function PageFrame({ children }: { readonly children: ReactNode }) {
  const t = useTexts()
  const main = useFreshStart()
  return (
    <div className="page-frame">
      <a className="page-frame-skip" href="#content">
        {t.common.skipToContent}
      </a>
      <header className="page-frame-header page">
        <Link href="/" className="page-frame-brand">
          <Logo />
          {t.common.productName}
        </Link>
        <PageChoices />
      </header>
      <main ref={main} id="content" className="page" tabIndex={-1}>
        {children}
      </main>
      <footer className="page page-frame-footer">
        <AboutLinks />
      </footer>
    </div>
  )
}
