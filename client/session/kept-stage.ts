import { RETENTION } from '#shared/domain/retention.ts'
import type { Stage } from '#shared/wire/stage.ts'
import { CLOSE } from '#shared/wire/sync.ts'
import { readSetting, writeSetting } from './settings.ts'
import type { StageSession } from './types.ts'

interface Kept {
  readonly page: string
  readonly at: number
  readonly stage: Stage
}

/** How often it is written at most, milliseconds: a stage may be large, and change with each vote. */
const EVERY = 10_000

/** How long the server may take to answer before what the device remembers is shown, milliseconds. */
const PATIENCE = 4_000

const KEPT_FOR = RETENTION.deviceDays * 24 * 60 * 60 * 1000

/** Close codes after which there is nothing left to remember. */
const OVER: readonly number[] = [CLOSE.noIdentity, CLOSE.notAllowed, CLOSE.noSuchWorkshop]

/** What the page was built from: its scripts have their content in their names. */
const pageVersion = () => [...document.scripts].map(({ src }) => src).join(' ')

/**
 * Has this device remember what a session hears of its workshop, and the session show it while the server is away, so
 * that the page opens again without a network. It is for the version of the page that heard it: another one may
 * expect something else in it. Gives a function that ends it.
 */
export function keepStage(workshopId: string, session: StageSession): () => void {
  const setting = `stage.${workshopId}`
  let latest: Stage | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const write = () => {
    clearTimeout(timer)
    timer = undefined
    if (latest) writeSetting(setting, JSON.stringify({ page: pageVersion(), at: Date.now(), stage: latest }))
    latest = undefined
  }

  const follow = () => {
    const now = session.state.get()
    if (now.kind === 'live') {
      latest = now.stage
      timer ??= setTimeout(write, EVERY)
    } else if (now.kind === 'offline' && !now.stage) {
      recall()
    } else if (now.kind === 'closed' && OVER.includes(now.code)) {
      latest = undefined
      writeSetting(setting, undefined)
    }
  }

  function recall(): void {
    try {
      const { page, at, stage } = JSON.parse(readSetting(setting) ?? 'null') as Kept
      if (page === pageVersion() && Date.now() - at < KEPT_FOR) session.recall(stage)
    } catch {
      // nothing is there, or somebody else wrote it
    }
  }

  const patience = setTimeout(recall, PATIENCE)
  const unfollow = session.state.subscribe(follow)
  window.addEventListener('pagehide', write)
  follow()
  return () => {
    clearTimeout(patience)
    unfollow()
    write()
    window.removeEventListener('pagehide', write)
  }
}
