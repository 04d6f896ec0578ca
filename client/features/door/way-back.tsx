import { useState } from 'react'
import { useTexts } from '#client/session/language.ts'
import { returnCodeIn } from './return-address.ts'
import { ReturnForm } from './return-form.tsx'

/** Beside the join code: for those who have a seat already. A code in the address is taken out of it at once. */
export function WayBack() {
  const t = useTexts().door.returning
  const [brought] = useState(takeFromAddress)
  return (
    <details className="ds-details" open={brought !== undefined || undefined}>
      <summary>{t.enter}</summary>
      <ReturnForm code={brought} />
    </details>
  )
}

function takeFromAddress(): string | undefined {
  const code = returnCodeIn(location.hash)
  if (code !== undefined) history.replaceState(history.state, '', location.pathname + location.search)
  return code
}
