import { useEffect } from 'react'
import { useTexts } from '../session/language.ts'

/** Puts `title` into the browser's tab, with the product's name. */
export function useTitle(title: string): void {
  const { productName } = useTexts().common
  useEffect(() => {
    document.title = `${title} – ${productName}`
  }, [title, productName])
}
