import { useState } from 'react'
import { useBoardOf } from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import { readSetting, writeSetting } from '#client/session/settings.ts'
import type { BoardSession } from '#client/session/types.ts'
import { Icon } from '#client/ui/icon.tsx'
import { mayWriteAlone } from '#shared/domain/private-writing.ts'
import type { Stage } from '#shared/wire/stage.ts'
import { nextHint } from './next-hint.ts'
import './hints.css'

const SETTING = 'hints'

interface HintsProps {
  readonly session: BoardSession
  readonly stage: Stage
  readonly view: 'board' | 'list'
}

/** TB4. What to do next on a board that has hardly been begun. It is not read out: nobody waits for it. */
export function Hints({ session, stage, view }: HintsProps) {
  const { hints: t } = useTexts()
  const board = useBoardOf(session)
  const [isClosed, setClosed] = useState(readSetting(SETTING) === 'closed')
  const { rights, me, people, workshop, agenda, rounds } = stage
  const { role } = me
  const isElsewhere =
    mayWriteAlone(role, workshop.status, agenda) || rounds.some(({ state }) => state === 'open')
  const next = nextHint({ board, rights, role, present: people.here + people.watching, isElsewhere })
  if (isClosed || !next) return null
  const close = () => {
    setClosed(true)
    writeSetting(SETTING, 'closed')
  }
  return (
    <aside className="hints" data-view={view} aria-label={t.label}>
      <p>
        <span className="hints-count numeric">{t.count({ at: next.at, of: next.of })}</span>{' '}
        {t[view][next.hint]}
      </p>
      <button
        type="button"
        className="ds-button"
        data-variant="tertiary"
        data-icon="true"
        aria-label={t.close}
        onClick={close}
      >
        <Icon name="close" />
      </button>
    </aside>
  )
}
