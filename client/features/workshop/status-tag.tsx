import { useTexts } from '#client/session/language.ts'
import type { Stage } from '#shared/wire/stage.ts'

/** What is out of the ordinary about the workshop or one's own seat, in a word. */
export function StatusTag({ stage }: { readonly stage: Stage }) {
  const t = useTexts()
  const { workshop, me } = stage
  const { header } = t.workshop
  if (workshop.status === 'ended' || workshop.status === 'archived') {
    return <span className="ds-tag status-tag">{header.ended}</span>
  }
  if (me.role === 'observer') {
    return (
      <span className="ds-tag status-tag" data-color="info" title={header.readOnlyHelp}>
        {header.readOnly}
      </span>
    )
  }
  if (workshop.status !== 'live') return <span className="ds-tag status-tag">{header.notStarted}</span>
  return workshop.sample ? (
    <span className="ds-tag status-tag" data-color="brand1">
      {header.sample}
    </span>
  ) : null
}
