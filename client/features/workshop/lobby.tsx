import { lazy, Suspense, useEffect } from 'react'
import { DoorRules } from '#client/features/door/door-rules.tsx'
import { WaitingList } from '#client/features/door/waiting-list.tsx'
import { RehearsalButton } from '#client/features/rehearsal/rehearsal-button.tsx'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { CopyButton } from '#client/ui/copy-button.tsx'
import { Icon } from '#client/ui/icon.tsx'
import { PageFrame } from '#client/ui/page-frame.tsx'
import { useMedia } from '#client/ui/use-media.ts'
import { useTitle } from '#client/ui/use-title.ts'
import { formatCode } from '#shared/domain/workshop.ts'
import { SMALL } from '#shared/wire/screens.ts'
import type { People, Stage } from '#shared/wire/stage.ts'
import { joinAddresses } from './address.ts'
import { AgendaList } from './agenda-list.tsx'
import { BoardCanvas } from './parts.tsx'
import { seatName } from './seat-name.ts'
import { useCommand } from './use-command.ts'
import { WallLink } from './wall-link.tsx'
import './lobby.css'

const QrCode = lazy(() => import('./qr-code.tsx').then((m) => ({ default: m.QrCode })))

interface LobbyProps {
  readonly stage: Stage
  readonly onPrepare: () => void
}

/** Screen 3, for the wall and the facilitator: the code in the largest letters there are, and who has come. */
export function Lobby({ stage, onPrepare }: LobbyProps) {
  const texts = useTexts()
  const t = texts.workshop.lobby
  const language = useLanguage()
  const { isBusy, send } = useCommand()
  const { workshop, agenda, people } = stage
  const isSmall = useMedia(SMALL)
  useTitle(workshop.title)
  useEffect(() => {
    // the canvas is large: it comes while the room fills
    if (!isSmall) BoardCanvas.load()
  }, [isSmall])
  return (
    <PageFrame>
      <div className="lobby">
        <header className="stack lobby-title">
          <h1 lang={workshop.language}>{workshop.title}</h1>
          {workshop.goal && (
            <p className="muted" lang={workshop.language}>
              {workshop.goal}
            </p>
          )}
        </header>
        {workshop.code !== null && <Door code={workshop.code} />}
        <div className="lobby-start">
          <WaitingList waiting={people.waiting} />
          <Arrived people={people} me={stage.me.id} />
          <div className="row">
            <button
              type="button"
              className="ds-button lobby-go"
              aria-busy={isBusy}
              onClick={() => void send({ type: 'start' })}
            >
              <Icon name="play" />
              {t.start}
            </button>
            <button type="button" className="ds-button lobby-go" data-variant="secondary" onClick={onPrepare}>
              {t.prepare}
            </button>
            {workshop.rehearsalOf === null && <RehearsalButton stage={stage} />}
            <WallLink workshopId={workshop.id} />
          </div>
          {agenda.steps.length > 0 && <p className="muted small">{t.startHelp}</p>}
        </div>
        <details className="ds-details lobby-agenda" open={workshop.door.locked || undefined}>
          <summary>{texts.door.rules.title}</summary>
          <DoorRules workshop={workshop} />
        </details>
        {agenda.steps.length > 0 && (
          <details className="ds-details lobby-agenda">
            <summary>{t.agenda}</summary>
            <AgendaList agenda={agenda} language={language} />
          </details>
        )}
      </div>
    </PageFrame>
  )
}

function Door({ code }: { readonly code: string }) {
  const t = useTexts().workshop
  const { spoken, link } = joinAddresses(location.origin, code)
  return (
    <section className="lobby-door">
      <div className="lobby-words">
        <p>{t.lobby.joinAt({ address: spoken })}</p>
        <p className="lobby-code numeric">{formatCode(code)}</p>
        <p className="muted">{t.lobby.orScan}</p>
        <CopyButton text={link} label={t.invite.copyLink} />
      </div>
      <div className="lobby-qr">
        <Suspense>
          <QrCode text={link} label={t.lobby.qr({ address: link })} />
        </Suspense>
      </div>
    </section>
  )
}

const NAMES_SHOWN = 24

/** Who has come, besides the one who waits for them. */
function Arrived({ people, me }: { readonly people: People; readonly me: string }) {
  const t = useTexts()
  const { lobby } = t.workshop
  const others = people.seats.filter((seat) => seat.connected && seat.id !== me && seat.role !== 'observer')
  if (others.length === 0) return <p className="lobby-count">{lobby.nobody}</p>
  return (
    <div className="stack">
      <p className="lobby-count numeric" role="status">
        {lobby.here({ count: people.here })}
        {people.watching > 0 && ` · ${lobby.watching({ count: people.watching })}`}
      </p>
      <ul className="list-plain row lobby-names">
        {others.slice(0, NAMES_SHOWN).map((seat) => (
          <li key={seat.id} className="ds-tag" data-color="accent">
            {seatName(t, seat)}
          </li>
        ))}
        {others.length > NAMES_SHOWN && <li className="muted">+{others.length - NAMES_SHOWN}</li>}
      </ul>
    </div>
  )
}
