import { useCallback, useRef, useState } from 'react'
import { type ApiResult, api } from '#client/api/request.ts'
import { useWorkshopId } from '#client/session/hooks.ts'
import { currentTexts } from '#client/session/language.ts'
import { notify } from '#client/ui/toast.tsx'
import { paths } from '#shared/api/paths.ts'
import type { Command } from '#shared/api/workshops.ts'

/**
 * Sends what a facilitator does to the course of the workshop. What it changes comes back by the stage; a refusal is
 * shown and read out. `isBusy` while one is on its way: a second press is no second command, and the button keeps the
 * focus, which it would lose if it were disabled.
 */
export function useCommand(): {
  readonly isBusy: boolean
  readonly send: (command: Command) => Promise<boolean>
} {
  const workshopId = useWorkshopId()
  const [isBusy, setBusy] = useState(false)
  const underWay = useRef<string>(undefined)
  const send = useCallback(
    async (command: Command) => {
      const asked = JSON.stringify(command)
      if (underWay.current === asked) return false
      underWay.current = asked
      setBusy(true)
      const result = await told(api.post(paths.commands(workshopId), command))
      underWay.current = undefined
      setBusy(false)
      return result
    },
    [workshopId],
  )
  return { isBusy, send }
}

/** Whether a request succeeded; a failure is shown and read out. */
export async function told(request: Promise<ApiResult<unknown>>): Promise<boolean> {
  const result = await request
  if (!result.ok) notify(currentTexts().problems[result.error.code], 'danger')
  return result.ok
}
