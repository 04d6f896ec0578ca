import { useEffect, useState } from 'react'

/** How long the canvas waits for the typeface of its cards, milliseconds. */
const PATIENCE = 1500

/** Whether the page's typeface is here: cards measure their texts, and once. Without it, after a while, anyway. */
export function useFonts(): boolean {
  const [isReady, setIsReady] = useState(false)
  useEffect(() => {
    const { fontFamily } = getComputedStyle(document.body)
    const loads = [`600 17px ${fontFamily}`, `400 14px ${fontFamily}`].map((font) =>
      document.fonts.load(font),
    )
    const done = () => setIsReady(true)
    const timer = setTimeout(done, PATIENCE)
    Promise.all(loads).then(done, done)
    return () => clearTimeout(timer)
  }, [])
  return isReady
}
