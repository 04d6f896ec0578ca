import { joinAddresses } from '#client/features/workshop/address.ts'
import { QrCode } from '#client/features/workshop/qr-code.tsx'
import { useTexts } from '#client/session/language.ts'
import { formatCode } from '#shared/domain/workshop.ts'
import type { People, Stage } from '#shared/wire/stage.ts'
import { Address } from './address-text.tsx'
import { WallClock } from './wall-clock.tsx'
import { WallControls } from './wall-controls.tsx'

/** What is always in sight: the clock, how many are here, and the way in. */
export function WallSide({ stage }: { readonly stage: Stage }) {
  const t = useTexts().wall
  const { workshop, agenda, people } = stage
  return (
    <aside className="wall-side" aria-label={t.door}>
      <WallClock timer={agenda.timer} />
      {workshop.code !== null && (
        <>
          <Here people={people} />
          <WayIn code={workshop.code} isLocked={workshop.door.locked} />
        </>
      )}
      <WallControls timer={agenda.timer} />
    </aside>
  )
}

function Here({ people }: { readonly people: People }) {
  const t = useTexts().workshop.lobby
  return (
    <p className="wall-here numeric">
      <span>{people.here === 0 ? t.nobody : t.here({ count: people.here })}</span>
      {people.watching > 0 && <span>{t.watching({ count: people.watching })}</span>}
    </p>
  )
}

function WayIn({ code, isLocked }: { readonly code: string; readonly isLocked: boolean }) {
  const t = useTexts()
  const { spoken, link } = joinAddresses(location.origin, code)
  return (
    <div className="wall-way">
      <div className="wall-qr">
        <QrCode text={link} label={t.workshop.lobby.qr({ address: link })} />
      </div>
      <p className="wall-code numeric">{formatCode(code)}</p>
      <p className="wall-address">
        {isLocked ? t.wall.doorLocked : t.wall.join} <Address text={spoken} />
      </p>
    </div>
  )
}
