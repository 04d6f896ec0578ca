import { useCallback, useLayoutEffect, useRef } from 'react'
import { mergeTexts, moveCaret } from '#shared/board/text-merge.ts'

interface SharedTextProps {
  /** The text as it was last read; a new one is taken over without moving the caret. */
  readonly value: string
  /** Reads the text as it is this moment, which may be newer than `value`. */
  readonly read: () => string
  readonly write: (text: string) => void
  /** Titles and names are one line: pasted line breaks become spaces, and Enter ends the writing. */
  readonly oneLine?: boolean
  readonly onDone?: () => void
  readonly id?: string
  readonly maxLength: number
  readonly rows?: number
  readonly autoFocus?: boolean
  readonly 'aria-label'?: string
  readonly 'aria-describedby'?: string | undefined
  readonly 'data-part'?: string
}

/**
 * A text field over a text that others may write in at the same time. What is typed goes to the shared text at
 * once; what others type comes into the field around the caret, but never while an input method composes.
 */
export function SharedText(props: SharedTextProps) {
  const { value, read, write, oneLine = false, onDone, autoFocus = false, ...rest } = props
  const field = useRef<HTMLTextAreaElement>(null)
  /** What field and shared text last had in common. */
  const base = useRef(value)
  const isComposing = useRef(false)
  const start = useRef(value)

  const settle = useCallback(() => {
    const element = field.current
    if (!element || isComposing.current) return
    const typed = oneLine ? element.value.replace(/\s*\n\s*/g, ' ') : element.value
    const merged = mergeTexts(base.current, typed, read())
    if (typed !== base.current) write(merged)
    base.current = merged
    if (element.value !== merged) replaceText(element, merged)
  }, [oneLine, read, write])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new value is the sign that others have written
  useLayoutEffect(settle, [value, settle])

  useLayoutEffect(() => {
    const element = field.current
    if (!autoFocus || !element) return
    element.focus()
    element.setSelectionRange(element.value.length, element.value.length)
  }, [autoFocus])

  const onCompositionEnd = () => {
    isComposing.current = false
    settle()
  }
  return (
    <textarea
      {...rest}
      ref={field}
      className="ds-input"
      defaultValue={start.current}
      onInput={settle}
      onCompositionStart={() => {
        isComposing.current = true
      }}
      onCompositionEnd={onCompositionEnd}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.nativeEvent.isComposing) return
        if (event.key !== 'Escape' && !(oneLine && event.key === 'Enter')) return
        event.preventDefault()
        onDone?.()
      }}
    />
  )
}

/** Sets a field's text and keeps the caret, or the selection, at the same letters. */
function replaceText(element: HTMLTextAreaElement, text: string): void {
  const { selectionStart, selectionEnd, selectionDirection, value: before } = element
  element.value = text
  if (document.activeElement !== element) return
  element.setSelectionRange(
    moveCaret(selectionStart, before, text),
    moveCaret(selectionEnd, before, text),
    selectionDirection,
  )
}
