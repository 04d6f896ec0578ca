import { joinAddresses } from '#client/features/workshop/address.ts'
import { QrCode } from '#client/features/workshop/qr-code.tsx'
import { useTexts } from '#client/session/language.ts'
import { formatCode } from '#shared/domain/workshop.ts'
import type { Stage } from '#shared/wire/stage.ts'
import { Address } from '../address-text.tsx'

/** Before the start: the way in, as large as it gets. */
export function LobbyScene({ stage }: { readonly stage: Stage }) {
  const t = useTexts()
  const { workshop } = stage
  if (workshop.code === null) return null
  const { spoken, link } = joinAddresses(location.origin, workshop.code)
  return (
    <div className="wall-lobby">
      {workshop.goal && (
        <p className="wall-text" lang={workshop.language}>
          {workshop.goal}
        </p>
      )}
      <div className="wall-door">
        <div>
          <p>{t.wall.join}</p>
          <p className="wall-door-address">
            <Address text={spoken} />
          </p>
          <p className="wall-door-code numeric">{formatCode(workshop.code)}</p>
        </div>
        <div className="wall-qr">
          <QrCode text={link} label={t.workshop.lobby.qr({ address: link })} />
        </div>
      </div>
    </div>
  )
}
