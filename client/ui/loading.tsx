import { useEffect, useState } from 'react'
import { useTexts } from '../session/language.ts'
import './loading.css'

/** «Henter …», shown only when it takes longer than 300 ms, so that fast answers do not flicker. */
export function Loading() {
  const t = useTexts()
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 300)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="ui-loading" role="status">
      {isShown && (
        <>
          <span className="ds-spinner" aria-hidden="true" />
          <span>{t.common.loading}</span>
        </>
      )}
    </div>
  )
}
