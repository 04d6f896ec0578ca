import { lazy, Suspense, useState } from 'react'
import { api } from '#client/api/request.ts'
import { told } from '#client/features/workshop/use-command.ts'
import { useTexts } from '#client/session/language.ts'
import { readSetting, writeSetting } from '#client/session/settings.ts'
import { CopyButton } from '#client/ui/copy-button.tsx'
import { paths } from '#shared/api/paths.ts'
import type { ReturnCode as Reply } from '#shared/api/replies.ts'
import { formatReturnCode } from '#shared/domain/return-code.ts'
import type { Stage } from '#shared/wire/stage.ts'
import { returnAddress } from './return-address.ts'
import './return-code.css'

const QrCode = lazy(() =>
  import('#client/features/workshop/qr-code.tsx').then((module) => ({ default: module.QrCode })),
)

/**
 * V7. The person's own way back from another device. The server tells a code once; this device remembers it, so that it
 * is the same whenever it is shown here.
 */
export function ReturnCode({ stage }: { readonly stage: Stage }) {
  const t = useTexts().door.returning
  const setting = `return.${stage.me.id}`
  const [code, setCode] = useState(() => readSetting(setting))
  const [isShown, setShown] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const show = async () => {
    setShown(true)
    if (code !== undefined) return
    setBusy(true)
    const made = await api.post<Reply>(paths.returnCode(stage.workshop.id))
    setBusy(false)
    if (!(await told(Promise.resolve(made)))) return setShown(false)
    if (!made.ok) return
    writeSetting(setting, made.value.code)
    setCode(made.value.code)
  }
  return (
    <section className="stack return-code">
      <h2 className="ds-heading" data-size="2xs">
        {t.title}
      </h2>
      <p className="muted small">{t.help}</p>
      {isShown && code !== undefined ? (
        <>
          <p className="return-code-signs numeric" translate="no">
            {formatReturnCode(code)}
          </p>
          <div className="return-code-qr">
            <Suspense>
              <QrCode text={returnAddress(location.origin, code)} label={t.qr} />
            </Suspense>
          </div>
          <CopyButton text={returnAddress(location.origin, code)} label={t.copy} />
        </>
      ) : (
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          aria-busy={isBusy}
          onClick={() => void show()}
        >
          {t.show}
        </button>
      )}
    </section>
  )
}
