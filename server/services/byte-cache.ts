/** Keeps what was asked for last, as long as all of it together is not over `limit` bytes. */
export function createByteCache<T>(limit: number, sizeOf: (value: T) => number) {
  const entries = new Map<string, T>()
  let bytes = 0
  const drop = (key: string) => {
    const known = entries.get(key)
    if (known !== undefined && entries.delete(key)) bytes -= sizeOf(known)
  }
  return {
    get: (key: string): T | undefined => entries.get(key),
    set(key: string, value: T): void {
      drop(key)
      entries.set(key, value)
      bytes += sizeOf(value)
      for (const oldest of entries.keys()) {
        if (bytes <= limit) break
        drop(oldest)
      }
    },
  }
}
