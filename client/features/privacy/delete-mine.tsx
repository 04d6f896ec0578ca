import { useState } from 'react'
import { api, type Failure } from '#client/api/request.ts'
import { useLoad } from '#client/api/use-load.ts'
import { useTexts } from '#client/session/language.ts'
import { FailureNotice } from '#client/ui/failure-notice.tsx'
import { Loading } from '#client/ui/loading.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { Question } from '#client/ui/question.tsx'
import { paths } from '#shared/api/paths.ts'
import type { Forgotten, HeldSeat, WorkshopSummary } from '#shared/api/replies.ts'
import { fail, type Result } from '#shared/kernel/result.ts'
import { forgetWorkshop } from './device-data.ts'

/** P24. The workshops in which this device has a seat, and the way out of each with all that is one's own. */
export function DeleteMine() {
  const t = useTexts().privacy.mine
  const workshops = useLoad<readonly WorkshopSummary[]>(paths.workshops)
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set())
  const [last, setLast] = useState<Result<Forgotten, Failure>>()
  const [asked, setAsked] = useState<WorkshopSummary>()
  const [isBusy, setBusy] = useState(false)

  const confirm = async () => {
    if (!asked || isBusy) return
    setBusy(true)
    const deleted = await deleteIn(asked.id)
    setBusy(false)
    setLast(deleted)
    setAsked(undefined)
    if (deleted.ok) setGone(new Set(gone).add(asked.id))
  }

  const left = workshops.kind === 'loaded' ? workshops.value.filter(({ id }) => !gone.has(id)) : []
  return (
    <section>
      <h2 className="ds-heading" data-size="sm">
        {t.title}
      </h2>
      <p>{t.lead}</p>
      <p>{t.stays}</p>
      {last?.ok && (
        <Notice tone="success" live="status">
          <p>{t.done}</p>
          {last.value.left > 0 && <p>{t.left({ count: last.value.left })}</p>}
        </Notice>
      )}
      {last?.ok === false && <FailureNotice failure={last.error} />}
      {workshops.kind === 'loading' && <Loading />}
      {workshops.kind === 'failed' && <FailureNotice failure={workshops.failure} onRetry={workshops.again} />}
      {workshops.kind === 'loaded' && left.length === 0 && <p className="muted">{t.none}</p>}
      <ul className="list-plain privacy-workshops">
        {left.map((workshop) => (
          <li key={workshop.id}>
            <span lang={workshop.language}>{workshop.title}</span>
            <button
              type="button"
              className="ds-button"
              data-variant="secondary"
              data-color="danger"
              aria-label={t.actionIn({ title: workshop.title })}
              onClick={() => setAsked(workshop)}
            >
              {t.action}
            </button>
          </li>
        ))}
      </ul>
      <Question
        open={asked !== undefined}
        title={t.confirmTitle({ title: asked?.title ?? '' })}
        yes={isBusy ? t.deleting : t.action}
        isDanger
        onYes={() => void confirm()}
        onNo={() => setAsked(undefined)}
      >
        <p>{t.confirm}</p>
      </Question>
    </section>
  )
}

/** On the server first: what this device keeps may be needed if that does not succeed. */
async function deleteIn(workshop: string): Promise<Result<Forgotten, Failure>> {
  const held = await api.get<readonly HeldSeat[]>(paths.seats(workshop))
  if (!held.ok) return fail(held.error)
  const deleted = await api.delete<Forgotten>(paths.me(workshop))
  if (deleted.ok) {
    await forgetWorkshop(
      workshop,
      held.value.map(({ id }) => id),
    )
  }
  return deleted
}
