import { type ReactNode, useState } from 'react'
import type { ApiResult } from '#client/api/request.ts'
import { useTexts } from '#client/session/language.ts'
import { announce } from './live-region.tsx'
import { Notice } from './notice.tsx'
import { Question } from './question.tsx'

interface RemovalProps {
  /** What is to go, as people know it. */
  readonly name: string
  readonly words: {
    readonly remove: string
    readonly removeOf: (of: { name: string }) => string
    readonly removeAsk: (of: { name: string }) => string
    readonly removeText: string
    readonly removed: string
    readonly keep: string
  }
  /** Deletes it at the server. */
  readonly remove: () => Promise<ApiResult<unknown>>
  readonly onRemoved: () => void
  /** What else can be done with it. */
  readonly children?: ReactNode
}

/** A button that asks before something is deleted at the server, for good; says so, or why it is not. */
export function Removal({ name, words, remove, onRemoved, children }: RemovalProps) {
  const { problems } = useTexts()
  const [isAsking, setAsking] = useState(false)
  const [failure, setFailure] = useState<string>()
  const onYes = async () => {
    const reply = await remove()
    setAsking(false)
    if (!reply.ok) return setFailure(problems[reply.error.code])
    announce(words.removed)
    onRemoved()
  }
  return (
    <>
      {failure && (
        <Notice tone="warning" live="alert">
          {failure}
        </Notice>
      )}
      <div className="row">
        {children}
        <button
          type="button"
          className="ds-button"
          data-variant="tertiary"
          data-color="danger"
          aria-label={words.removeOf({ name })}
          onClick={() => setAsking(true)}
        >
          {words.remove}
        </button>
      </div>
      <Question
        open={isAsking}
        title={words.removeAsk({ name })}
        yes={words.remove}
        no={words.keep}
        isDanger
        onYes={() => void onYes()}
        onNo={() => setAsking(false)}
      >
        <p>{words.removeText}</p>
      </Question>
    </>
  )
}
