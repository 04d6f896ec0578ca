/** Waits for what somebody hears of the server. */
export interface Waiting {
  /** Something has been heard. */
  changed(): void
  /** Resolves once `condition` holds; rejects with `Failed` and `code` when it does not within `limit` milliseconds. */
  until(condition: () => boolean, limit: number, code: string): Promise<void>
}

/** What a participant could not do: a problem's code, a close code, or what was waited for in vain. */
export class Failed extends Error {}

export function createWaiting(): Waiting {
  const waiting = new Set<() => void>()
  return {
    changed() {
      for (const look of [...waiting]) look()
    },
    until(condition, limit, code) {
      if (condition()) return Promise.resolve()
      return new Promise((resolve, reject) => {
        const end = (settle: () => void) => {
          clearTimeout(timer)
          waiting.delete(look)
          settle()
        }
        const look = () => {
          if (condition()) end(resolve)
        }
        const timer = setTimeout(() => end(() => reject(new Failed(code))), limit)
        waiting.add(look)
      })
    },
  }
}
