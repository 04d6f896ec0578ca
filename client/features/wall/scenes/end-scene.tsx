import { QrCode } from '#client/features/workshop/qr-code.tsx'
import { useTexts } from '#client/session/language.ts'
import type { Stage } from '#shared/wire/stage.ts'
import { Address } from '../address-text.tsx'
import { Decided } from '../decided.tsx'
import { SceneHead } from '../scene-head.tsx'

/** After the end: what was settled, and where the report is. */
export function EndScene({ stage }: { readonly stage: Stage }) {
  const t = useTexts().wall
  const link = `${location.origin}/w/${stage.workshop.id}/report`
  return (
    <>
      <SceneHead title={t.thanks} text={t.ended} />
      <div className="wall-end">
        <Decided stage={stage} isShort />
        <div className="wall-report">
          <div className="wall-qr">
            <QrCode text={link} label={t.reportQr({ address: link })} />
          </div>
          <p>
            {t.report} <Address text={link.replace(/^https?:\/\//, '')} />
          </p>
        </div>
      </div>
    </>
  )
}
