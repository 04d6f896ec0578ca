import { NewCode } from '#client/features/workshop/new-code.tsx'
import { useCommand } from '#client/features/workshop/use-command.ts'
import { useTexts } from '#client/session/language.ts'
import { Icon } from '#client/ui/icon.tsx'
import { notify } from '#client/ui/toast.tsx'
import { isDoorOpen, type Workshop } from '#shared/domain/workshop.ts'
import { ToldCheckbox } from './told-checkbox.tsx'
import './door.css'

/** F14. How the door is kept: locked, asking first, another code. For facilitators, while there is a door. */
export function DoorRules({ workshop }: { readonly workshop: Workshop }) {
  const t = useTexts().door.rules
  const { isBusy, send } = useCommand()
  const { locked, asksFirst } = workshop.door
  if (!isDoorOpen(workshop.status)) return null
  const toggle = async () => {
    if (await send({ type: 'door', locked: !locked })) notify(locked ? t.nowOpen : t.nowLocked, 'success')
  }
  return (
    <div className="stack door-rules">
      <div className="row">
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          aria-busy={isBusy}
          onClick={() => void toggle()}
        >
          <Icon name="lock" />
          {locked ? t.unlock : t.lock}
        </button>
        <NewCode />
      </div>
      {locked && <p className="small">{t.locked}</p>}
      <ToldCheckbox checked={asksFirst} onChange={(next) => send({ type: 'door', asksFirst: next })}>
        {t.asksFirst}
        <span className="muted small door-check-help">{t.asksFirstHelp}</span>
      </ToldCheckbox>
    </div>
  )
}
