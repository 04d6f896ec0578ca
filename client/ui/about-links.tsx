import { Link } from 'wouter'
import { useTexts } from '../session/language.ts'
import './about-links.css'

/** The ways to what is kept about people, and to whom the product is open: on every page, in the same words. */
export function AboutLinks() {
  const t = useTexts().common
  return (
    <div className="about-links">
      <Link href="/privacy">{t.privacy}</Link>
      <Link href="/accessibility">{t.accessibility}</Link>
    </div>
  )
}
