import type { Live } from '#client/session/types.ts'

/** Resolves with the value as soon as it is as wanted; at once when it is already. */
export function until<T>(live: Live<T>, isWanted: (value: T) => boolean): Promise<T> {
  return new Promise((resolve) => {
    let end = () => {}
    const look = () => {
      const value = live.get()
      if (!isWanted(value)) return
      end()
      resolve(value)
    }
    end = live.subscribe(look)
    look()
  })
}
