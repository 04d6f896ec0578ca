import { lazy, Suspense } from 'react'
import { useTexts } from '#client/session/language.ts'
import { CopyButton } from '#client/ui/copy-button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { isFacilitating } from '#shared/domain/role.ts'
import { formatCode } from '#shared/domain/workshop.ts'
import type { Stage } from '#shared/wire/stage.ts'
import { joinAddresses } from './address.ts'
import { NewCode } from './new-code.tsx'
import { WallLink } from './wall-link.tsx'
import './invite-dialog.css'

const QrCode = lazy(() => import('./qr-code.tsx').then((m) => ({ default: m.QrCode })))

interface InviteDialogProps {
  readonly stage: Stage
  readonly onClose: () => void
}

/** The one place to let people in from: code, QR, links for taking part and for looking on, and a new code. */
export function InviteDialog({ stage, onClose }: InviteDialogProps) {
  const t = useTexts().workshop
  const { workshop, me } = stage
  return (
    <Dialog open onClose={onClose} title={t.invite.title} width="42rem">
      {workshop.code === null ? <p>{t.invite.ended}</p> : <Ways code={workshop.code} />}
      {workshop.code !== null && isFacilitating(me.role) && (
        <div className="invite-new row">
          <p className="muted small">{t.invite.newCodeHelp}</p>
          <NewCode />
        </div>
      )}
      {workshop.code !== null && <WallLink workshopId={workshop.id} />}
    </Dialog>
  )
}

function Ways({ code }: { readonly code: string }) {
  const t = useTexts().workshop
  const { spoken, link, observerLink } = joinAddresses(location.origin, code)
  return (
    <div className="invite">
      <div className="invite-qr">
        <Suspense>
          <QrCode text={link} label={t.lobby.qr({ address: link })} />
        </Suspense>
      </div>
      <div className="stack">
        <div>
          <p className="muted small">{t.invite.codeHelp({ address: spoken })}</p>
          <p className="invite-code numeric">{formatCode(code)}</p>
        </div>
        <div className="stack invite-link">
          <p className="strong">{t.invite.link}</p>
          <CopyButton text={link} label={t.invite.copyLink} variant="primary" />
        </div>
        <div className="stack invite-link">
          <p className="strong">{t.invite.observerLink}</p>
          <p className="muted small">{t.invite.observerHelp}</p>
          <CopyButton text={observerLink} label={t.invite.copyObserverLink} />
        </div>
      </div>
    </div>
  )
}
