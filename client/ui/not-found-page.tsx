import { Link } from 'wouter'
import { useTexts } from '../session/language.ts'
import { MessagePage } from './message-page.tsx'

export function NotFoundPage() {
  const t = useTexts()
  return (
    <MessagePage title={t.common.notFound.title}>
      <p>{t.common.notFound.body}</p>
      <Link className="ds-button" href="/">
        {t.common.toMyWorkshops}
      </Link>
    </MessagePage>
  )
}
