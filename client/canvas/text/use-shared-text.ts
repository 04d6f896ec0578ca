import { type FormEvent, type RefObject, useLayoutEffect, useRef } from 'react'
import { mergeTexts, moveCaret } from '#shared/board/text-merge.ts'

type Field = HTMLTextAreaElement | HTMLInputElement

interface SharedTextOptions {
  /** The text as it is shown: drawing again with another one brings the field along. */
  readonly value: string
  /** The text as it is in the record this moment, which may be newer than what is shown. */
  readonly read: () => string
  readonly write: (text: string) => void
  /** Code units. What others write at the same time may go over it. */
  readonly limit: number
  readonly isOneLine?: boolean
}

interface SharedText<F extends Field> {
  readonly ref: RefObject<F | null>
  readonly onInput: (event: FormEvent<F>) => void
  readonly onCompositionStart: () => void
  readonly onCompositionEnd: () => void
}

/**
 * A text field on a text that others may be writing in too. Each input is written at once; what others write
 * appears around the caret, which stays where it is in the words. While a character is being composed (by an
 * input method, or a dead key) nothing is taken from others nor written: then both are brought together.
 */
export function useSharedText<F extends Field>({
  value,
  read,
  write,
  limit,
  isOneLine = false,
}: SharedTextOptions): SharedText<F> {
  const ref = useRef<F>(null)
  /** What the field and the record last had in common. */
  const base = useRef(value)
  const isComposing = useRef(false)

  const latest = useRef(read)
  latest.current = read
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown says when to look, the record what to take
  useLayoutEffect(() => {
    if (isComposing.current || !ref.current) return
    base.current = latest.current()
    setText(ref.current, base.current)
  }, [value])

  function commit() {
    const field = ref.current
    if (!field || isComposing.current) return
    const remote = read()
    const local = isOneLine ? field.value.replace(/[\r\n]+/g, ' ') : field.value
    const merged = mergeTexts(base.current, local, remote)
    // the field itself holds typing to the limit; what two wrote together is not cut, only not added to
    const next = merged.length > Math.max(limit, remote.length) ? remote : merged
    base.current = next
    if (next !== remote) write(next)
    setText(field, next)
  }

  return {
    ref,
    onInput: commit,
    onCompositionStart: () => {
      isComposing.current = true
    },
    onCompositionEnd: () => {
      isComposing.current = false
      commit()
    },
  }
}

function setText(field: Field, next: string): void {
  const before = field.value
  if (before === next) return
  const { selectionStart, selectionEnd } = field
  field.value = next
  if (document.activeElement !== field || selectionStart === null) return
  field.setSelectionRange(
    moveCaret(selectionStart, before, next),
    moveCaret(selectionEnd ?? selectionStart, before, next),
  )
}
