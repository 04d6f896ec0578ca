/** A note as this device wants the server to have it. */
export interface Wanted {
  readonly title: string
  readonly body: string
  readonly sent: boolean
  /** To be deleted instead. */
  readonly isGone: boolean
}

/** What this device has not been told that the server has, note by note, so that tabs do not overwrite each other. */
export interface NoteStore {
  all(): ReadonlyMap<string, Wanted>
  /** Keeps a note, or with undefined lets go of it; false when this device cannot. */
  keep(id: string, note: Wanted | undefined): boolean
  /** Calls when another tab has kept something or let go of it. Gives a function that ends it. */
  onOther(listener: () => void): () => void
}

/** Notes in the browser's own storage, by seat. */
export function noteStore(seat: string): NoteStore {
  const prefix = `dugnad.note.${seat}.`
  return {
    all() {
      const notes = new Map<string, Wanted>()
      try {
        for (const key of Object.keys(localStorage)) {
          const note = key.startsWith(prefix) ? readNote(localStorage.getItem(key)) : undefined
          if (note) notes.set(key.slice(prefix.length), note)
        }
      } catch {
        // storage is off: what is written lasts as long as the page
      }
      return notes
    },
    keep(id, note) {
      try {
        if (note) localStorage.setItem(prefix + id, JSON.stringify(note))
        else localStorage.removeItem(prefix + id)
        return true
      } catch {
        return false
      }
    },
    onOther(listener) {
      const onStorage = ({ key }: StorageEvent) => {
        if (key === null || key.startsWith(prefix)) listener()
      }
      window.addEventListener('storage', onStorage)
      return () => window.removeEventListener('storage', onStorage)
    },
  }
}

function readNote(stored: string | null): Wanted | undefined {
  try {
    const { title, body, sent, isGone } = JSON.parse(stored ?? 'null') as Wanted
    if (typeof title !== 'string' || typeof body !== 'string') return undefined
    return { title, body, sent: sent === true, isGone: isGone === true }
  } catch {
    return undefined
  }
}
