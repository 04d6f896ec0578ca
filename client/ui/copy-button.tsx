import { useEffect, useState } from 'react'
import { useTexts } from '../session/language.ts'
import { Icon } from './icon.tsx'
import { announce } from './live-region.tsx'

interface CopyButtonProps {
  readonly text: string
  /** What it copies, such as «Kopier lenken»; «Kopier» when nothing is said. */
  readonly label?: string
  readonly variant?: 'primary' | 'secondary' | 'tertiary'
}

/** Copies `text` and says so, in the button and to screen readers. */
export function CopyButton({ text, label, variant = 'secondary' }: CopyButtonProps) {
  const t = useTexts()
  const [isCopied, setCopied] = useState(false)
  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setCopied(false), 2500)
    return () => clearTimeout(timer)
  }, [isCopied])
  const copy = async () => {
    const done = await copyText(text)
    setCopied(done)
    announce(done ? t.common.copied : t.common.copyFailed)
  }
  return (
    <button type="button" className="ds-button" data-variant={variant} onClick={() => void copy()}>
      <Icon name={isCopied ? 'check' : 'copy'} />
      {isCopied ? t.common.copied : (label ?? t.common.copy)}
    </button>
  )
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelection(text)
  }
}

/** For pages on plain http in a local network, where browsers keep the clipboard to themselves. */
function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea')
  area.value = text
  const host = document.querySelector('dialog:modal') ?? document.body
  host.append(area)
  area.select()
  const done = document.execCommand('copy')
  area.remove()
  return done
}
