import { useEffect, useId, useLayoutEffect } from 'react'
import { followText, type SharedField } from '#client/features/own-words/follow-words.ts'
import type { BoardSession } from '#client/session/types.ts'
import { Field } from '#client/ui/field.tsx'
import { SharedText } from '#client/ui/shared-text.tsx'
import { truncate } from '#shared/kernel/text.ts'
import type { Fields } from './record-fields.ts'

interface TextFieldProps<Name extends string> {
  readonly session: BoardSession
  readonly fields: Fields<Readonly<Record<Name, string>>>
  readonly name: Name
  readonly label: string
  readonly description?: string
  readonly error?: string | undefined
  readonly limit: number
  /** Without it, one line. */
  readonly rows?: number
  readonly optional?: boolean
  /** Has the focus when its window opens. */
  readonly autoFocus?: boolean
  /** Enter in a field of one line. */
  readonly onDone?: () => void
}

const SHARED: readonly string[] = ['title', 'name', 'offers', 'needs'] satisfies readonly SharedField[]

/** A text of an actor or an activity: of one on the board, beside what others type in it, or of one that is to be made. */
export function TextField<Name extends string>(props: TextFieldProps<Name>) {
  const { session, fields, name, label, limit, rows, autoFocus = false, onDone, ...rest } = props
  const { record } = fields
  const id = useId()
  useLayoutEffect(() => {
    // the window looks for it when it opens, which is after this
    if (autoFocus) document.getElementById(id)?.setAttribute('autofocus', '')
  }, [autoFocus, id])
  useEffect(() => {
    if (record === null || !SHARED.includes(name)) return
    return followText(session, record, name as SharedField)
  }, [session, record, name])
  // of what several write in at the same time nothing is cut off
  const isShared = record !== null && SHARED.includes(name)
  const write = (text: string) => fields.write(only(name, isShared ? text : truncate(text, limit)))
  return (
    <Field id={id} label={label} {...rest}>
      {(control) => {
        const own = {
          ...control,
          className: 'ds-input',
          maxLength: limit,
          value: fields.values[name],
          onChange: ({ target }: { readonly target: { readonly value: string } }) => write(target.value),
        }
        if (record !== null) {
          return (
            <SharedText
              {...control}
              value={fields.values[name]}
              read={() => fields.read()[name]}
              write={write}
              maxLength={limit}
              rows={rows ?? 1}
              oneLine={rows === undefined}
              {...(onDone && { onDone })}
            />
          )
        }
        if (rows === undefined) return <input {...own} />
        return <textarea {...own} rows={rows} />
      }}
    </Field>
  )
}

function only<Name extends string>(name: Name, text: string): Partial<Readonly<Record<Name, string>>> {
  const change: Partial<Record<Name, string>> = {}
  change[name] = text
  return change
}
