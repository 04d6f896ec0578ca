import { type FormEvent, useRef, useState } from 'react'
import { api } from '#client/api/request.ts'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { announce } from '#client/ui/live-region.tsx'
import { ReasonField } from '#client/ui/reason-field.tsx'
import { useFocusOnceDrawn } from '#client/ui/use-focus-once-drawn.ts'
import { paths } from '#shared/api/paths.ts'
import type { TieOutcome } from '#shared/domain/voting/result.ts'
import { ROUND_LIMITS } from '#shared/domain/voting/round.ts'
import { listText } from '#shared/export/formats.ts'
import { challengeCode } from '#shared/export/words.ts'
import type { StageRound } from '#shared/wire/stage.ts'
import { ActionFailure } from '../action-failure.tsx'
import { RankedList } from '../methods/ranked-list.tsx'
import { useAction } from '../use-action.ts'
import '../ballot.css'
import '../methods/methods.css'

interface SettleTieProps {
  readonly workshopId: string
  readonly round: StageRound
  readonly tie: TieOutcome
}

/** V12. A facilitator puts equal options in order, once, with a reason that everybody sees. */
export function SettleTie({ workshopId, round, tie }: SettleTieProps) {
  const t = useTexts()
  const language = useLanguage()
  const words = t.results.settle
  const element = useRef<HTMLFormElement>(null)
  const focusOn = useFocusOnceDrawn(element)
  const action = useAction()
  const [order, setOrder] = useState(tie.options)
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const isMissing = reason.trim() === ''
  const options = order.flatMap((id) => round.options.find((option) => option.id === id) ?? [])
  const names = listText(
    tie.options
      .flatMap((id) => options.filter((option) => option.id === id))
      .map(({ number }) => challengeCode(number)),
    language,
  )
  const move = (id: string, by: -1 | 1) => {
    const from = order.indexOf(id)
    const other = order[from + by]
    if (other === undefined) return
    setOrder(order.with(from, other).with(from + by, id))
    announce(words.moved({ title: options[from]?.title ?? '', place: from + by + 1 }))
  }
  const settle = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isMissing) return focusOn('[aria-invalid]')
    await action.run(() => api.post(paths.settleRound(workshopId, round.id), { order, reason }))
  }
  return (
    <form ref={element} className="stack settle" noValidate onSubmit={(event) => void settle(event)}>
      <h3 className="ds-heading" data-size="2xs">
        {words.heading({ names })}
      </h3>
      <p className="small">{words.help}</p>
      <RankedList options={options} label={words.order} onMove={move} />
      <ReasonField
        label={words.reason}
        error={isTried && isMissing ? words.reasonMissing : undefined}
        maxLength={ROUND_LIMITS.reason}
        value={reason}
        onChange={setReason}
      />
      <ActionFailure action={action} />
      <div className="row">
        <button type="submit" className="ds-button" data-variant="primary" aria-busy={action.isBusy}>
          {action.isBusy ? words.submitting : words.submit}
        </button>
      </div>
    </form>
  )
}
