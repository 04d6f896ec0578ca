/*
 * What this browser keeps of the product, and how it goes. Everything is named after the product, and what belongs to
 * a workshop or a seat has its id in its name.
 */

const PREFIX = 'dugnad'
const BALLOTS = 'dugnad.ballots'

/** Lets go of all that concerns a workshop and the seats that this device had there. False when something stays. */
export async function forgetWorkshop(workshop: string, seats: readonly string[]): Promise<boolean> {
  const ids = [workshop, ...seats]
  const isConcerned = (name: string) => ids.some((id) => name.includes(id))
  forgetKeys(isConcerned)
  forgetBallots(seats)
  return forgetDatabases(isConcerned)
}

/** Lets go of everything, the pages too. False when something stays. */
export async function forgetDevice(): Promise<boolean> {
  forgetKeys(() => true)
  const [areDatabasesGone, areCachesGone] = await Promise.all([forgetDatabases(() => true), forgetPages()])
  return areDatabasesGone && areCachesGone
}

function forgetKeys(isMeant: (key: string) => boolean): void {
  for (const storage of storages()) {
    for (const key of Object.keys(storage)) {
      if (key.startsWith(`${PREFIX}.`) && isMeant(key)) storage.removeItem(key)
    }
  }
}

/** Those that the browser lets us at. */
function storages(): readonly Storage[] {
  try {
    return [localStorage, sessionStorage]
  } catch {
    return []
  }
}

/** Ballots of all rounds lie in one, by round and seat. */
function forgetBallots(seats: readonly string[]): void {
  try {
    const all = Object.entries(JSON.parse(localStorage.getItem(BALLOTS) ?? '{}') as object)
    const others = all.filter(([key]) => !seats.some((seat) => key.endsWith(`:${seat}`)))
    if (others.length < all.length) localStorage.setItem(BALLOTS, JSON.stringify(Object.fromEntries(others)))
  } catch {
    // nothing is there, or somebody else wrote it
  }
}

/** Waits no longer than this for other tabs to let go of a database, milliseconds. */
const PATIENCE = 3000

async function forgetDatabases(isMeant: (name: string) => boolean): Promise<boolean> {
  try {
    const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? [])
    const meant = names.filter((name) => name.startsWith(`${PREFIX}-`) && isMeant(name))
    return (await Promise.all(meant.map(deleteDatabase))).every(Boolean)
  } catch {
    return typeof indexedDB === 'undefined'
  }
}

const deleteDatabase = (name: string): Promise<boolean> =>
  new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = () => resolve(true)
    request.onerror = () => resolve(false)
    setTimeout(() => resolve(false), PATIENCE)
  })

async function forgetPages(): Promise<boolean> {
  try {
    const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? []
    await Promise.all(registrations.map((registration) => registration.unregister()))
    const names = typeof caches === 'undefined' ? [] : await caches.keys()
    await Promise.all(
      names.filter((name) => name.startsWith(`${PREFIX}-`)).map((name) => caches.delete(name)),
    )
    return true
  } catch {
    return false
  }
}
