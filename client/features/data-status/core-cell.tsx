import { useTexts } from '#client/session/language.ts'
import type { CoreKpi } from '#shared/domain/data-status.ts'

interface CoreCellProps {
  readonly kpi: string
  readonly core: CoreKpi | undefined
  readonly isRoving?: boolean
  readonly onOpen: () => void
}

/** Whether an indicator is in the common core set, and how much is asked for. */
export function CoreCell({ kpi, core, isRoving = false, onOpen }: CoreCellProps) {
  const t = useTexts().data
  return (
    <button
      type="button"
      className="data-cell data-core"
      tabIndex={isRoving ? -1 : undefined}
      onClick={onOpen}
    >
      <span className="visually-hidden">{t.grid.coreOf({ kpi })}: </span>
      {core ? <span className="strong">{t.core.needs[core.need]}</span> : <span>{t.core.notSet}</span>}
    </button>
  )
}
