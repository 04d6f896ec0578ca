import { useEffect, useMemo, useState } from 'react'
import { api } from '#client/api/request.ts'
import { currentTexts } from '#client/session/language.ts'
import { notify } from '#client/ui/toast.tsx'
import type { ParkedReply } from '#shared/api/outcomes.ts'
import { paths } from '#shared/api/paths.ts'
import type { ParkedDecision } from '#shared/domain/decision.ts'
import type { Stage } from '#shared/wire/stage.ts'

/** F11. What is parked, and what this person may do about it. */
export interface Parking {
  /** By challenge. */
  readonly of: ReadonlyMap<string, ParkedDecision>
  /** Asks why, and parks. Only for who may. */
  readonly park?: (challenge: string) => void
  readonly bringBack?: (challenge: string) => void
}

const NOTHING: ReadonlyMap<string, ParkedDecision> = new Map()

export const NO_PARKING: Parking = { of: NOTHING }

/** So many at once ask anew when something was parked: they spread over this time, milliseconds. */
const SPREAD = 1000

/** Again after a failure, milliseconds. */
const RETRY = 5000

/** What is parked, kept up to date; `asked`: the challenge that this person is about to park. */
export function useParking(stage: Stage) {
  const { workshop, rights, draftRev } = stage
  const { id } = workshop
  const [of, setOf] = useState(NOTHING)
  const [asked, setAsked] = useState<string>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: draftRev says only that there is something new
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    let isCurrent = true
    const read = async () => {
      const reply = await api.get<ParkedReply>(paths.parked(id))
      if (!isCurrent) return
      if (reply.ok) setOf(new Map(reply.value.parked.map((one) => [one.subject, one])))
      else timer = setTimeout(() => void read(), RETRY)
    }
    timer = setTimeout(() => void read(), rights.mayLock ? 0 : Math.random() * SPREAD)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [id, draftRev, rights.mayLock])
  const parking = useMemo(
    (): Parking =>
      rights.mayLock
        ? { of, park: setAsked, bringBack: (challenge) => void bringBack(id, challenge) }
        : { of },
    [of, rights.mayLock, id],
  )
  return { parking, asked, close: () => setAsked(undefined) }
}

async function bringBack(workshop: string, challenge: string): Promise<void> {
  const texts = currentTexts()
  const reply = await api.delete(paths.parkedOne(workshop, challenge))
  if (reply.ok) notify(texts.cards.parking.back, 'success')
  else notify(texts.problems[reply.error.code], 'danger')
}
