import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useTexts } from '../session/language.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { Logo } from './logo.tsx'
import './page-frame.css'

/** What the pages outside of a workshop have around them: the name, the language, a way past both. */
export function PageFrame({ children }: { readonly children: ReactNode }) {
  const t = useTexts()
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
        <LanguageSwitch />
      </header>
      <main id="content" className="page" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
