import { seatName } from '#client/features/workshop/seat-name.ts'
import { useCommand } from '#client/features/workshop/use-command.ts'
import { useTexts } from '#client/session/language.ts'
import { Icon } from '#client/ui/icon.tsx'
import type { Stage } from '#shared/wire/stage.ts'

/** F6. Who leads while the owner is away: offered to co-facilitators, told to who stands in, and to the owner. */
export function ChargeBanner({ stage }: { readonly stage: Stage }) {
  const { isBusy, send } = useCommand()
  const said = useSaid(stage)
  if (!said) return null
  return (
    <p className="banner" role="status" data-color={said.color}>
      <Icon name="people" />
      <span>{said.text}</span>
      <button
        type="button"
        className="ds-button"
        data-variant={said.color === 'info' ? 'secondary' : 'primary'}
        aria-busy={isBusy}
        onClick={() => void send({ type: said.command })}
      >
        {said.action}
      </button>
    </p>
  )
}

function useSaid({ me, mayTakeOver, workshop, people }: Stage) {
  const t = useTexts()
  const { charge } = t.door
  if (mayTakeOver) {
    return { color: 'warning', text: charge.offer, action: charge.takeOver, command: 'takeOver' } as const
  }
  const acting = people.seats.find(({ id }) => id === workshop.actingOwner)
  if (!acting) return undefined
  if (acting.id === me.id) {
    return { color: 'info', text: charge.you, action: charge.giveBack, command: 'takeBack' } as const
  }
  if (me.role !== 'facilitator') return undefined
  const text = charge.acting({ name: seatName(t, acting) })
  return { color: 'warning', text, action: charge.takeBack, command: 'takeBack' } as const
}
