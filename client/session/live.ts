import type { Live } from './types.ts'

/** A `Live` value with a setter. Setting what is equal already tells nobody. */
export interface LiveValue<T> extends Live<T> {
  set(value: T): void
}

export function liveValue<T>(first: T, isEqual: (a: T, b: T) => boolean = Object.is): LiveValue<T> {
  let value = first
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set(next) {
      if (isEqual(value, next)) return
      value = next
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
