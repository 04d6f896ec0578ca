import { useTexts } from '#client/session/language.ts'
import { Loading } from '#client/ui/loading.tsx'
import { Notice } from '#client/ui/notice.tsx'
import type { LooseEnd } from './loose-ends.ts'
import type { LooseEndsState } from './use-loose-ends.ts'
import './ending.css'

/** What is still open, in words. It hinders nobody. */
export function LooseEnds({ ends }: { readonly ends: LooseEndsState }) {
  const t = useTexts().facilitation.ending
  if (ends.kind === 'loading') return <Loading />
  if (ends.kind === 'failed') return <Notice tone="warning">{t.notChecked}</Notice>
  if (ends.list.length === 0) return <p className="muted">{t.nothingOpen}</p>
  return (
    <Notice tone="warning" title={t.open}>
      <ul className="ending-open">
        {ends.list.map((end) => (
          <li key={end.kind}>
            <Words end={end} />
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Words({ end }: { readonly end: LooseEnd }) {
  const t = useTexts().facilitation.ending
  switch (end.kind) {
    case 'withoutLink':
    case 'withoutOwner':
    case 'activitiesWithoutOwner':
      return (
        <>
          {t[end.kind]({ count: end.titles.length })} {end.titles.join(', ')}
        </>
      )
    case 'nothingChosen':
      return t.nothingChosen
    default:
      return t[end.kind]({ count: end.count })
  }
}
