/** The promise's value; undefined when it fails or takes longer than `limit`, milliseconds. */
export function inTime<T>(promise: Promise<T>, limit: number): Promise<T | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), limit)
    const end = (value?: T) => {
      clearTimeout(timer)
      resolve(value)
    }
    promise.then(end, () => end())
  })
}
