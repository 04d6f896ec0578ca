import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'

/**
 * Puts a database in the place of the one in a data folder that nobody has open. `prepared` lies in the same folder
 * and takes its name; what was there is kept beside it. At every moment there is a whole database under the name.
 * `now` is milliseconds since 1970. Gives the file that what was there has now, if there was anything.
 */
export function swapDatabase(dataDir: string, prepared: string, now: number): string | undefined {
  const file = join(dataDir, 'dugnad.db')
  const stamp = new Date(now).toISOString().replace(/[:.]/g, '-')
  const aside = join(dataDir, `dugnad-replaced-${stamp}.db`)
  const hadData = existsSync(file)
  if (hadData) keep(file, aside)
  // Of data that could not be closed in order; it must not be taken for the log of what comes now.
  const wal = statSync(`${file}-wal`, { throwIfNoEntry: false })
  if (wal?.size === 0) rmSync(`${file}-wal`)
  else if (wal) renameSync(`${file}-wal`, `${aside}-wal`)
  renameSync(prepared, file)
  syncFolder(dataDir)
  return hadData ? aside : undefined
}

/** Undoes `swapDatabase`: what was put aside is in its place again. */
export function swapBack(dataDir: string, aside: string): void {
  const file = join(dataDir, 'dugnad.db')
  rmSync(`${file}-wal`, { force: true })
  if (existsSync(`${aside}-wal`)) renameSync(`${aside}-wal`, `${file}-wal`)
  renameSync(aside, file)
  syncFolder(dataDir)
}

/** A second name for the file, or a copy where the file system knows no second names. */
function keep(file: string, aside: string): void {
  try {
    linkSync(file, aside)
  } catch {
    copyFileSync(file, aside)
  }
}

/** Renaming is on disk when the folder is. Some systems cannot open one, and need not. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r')
    fsyncSync(handle)
    closeSync(handle)
  } catch {
    // as above
  }
}
