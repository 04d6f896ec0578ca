/** A browser's caches in memory, with room for `room` answers. */
export function memoryCaches(limits: { room: number } = { room: Number.POSITIVE_INFINITY }): CacheStorage {
  const stores = new Map<string, Map<string, Response>>()
  const count = () => [...stores.values()].reduce((sum, store) => sum + store.size, 0)
  const find = (name: string, key: string) => stores.get(name)?.get(key)?.clone()
  const open = async (name: string) => {
    const store = stores.get(name) ?? new Map<string, Response>()
    stores.set(name, store)
    return {
      match: async (key: string) => find(name, key),
      async put(key: string, answer: Response) {
        if (!store.has(key) && count() >= limits.room) throw new DOMException('full', 'QuotaExceededError')
        store.set(key, answer)
      },
    }
  }
  const caches = {
    open,
    keys: async () => [...stores.keys()],
    delete: async (name: string) => stores.delete(name),
    async match(key: string, { cacheName }: { cacheName?: string } = {}) {
      const names = cacheName === undefined ? [...stores.keys()] : [cacheName]
      return names.map((name) => find(name, key)).find((answer) => answer !== undefined)
    },
  }
  return caches as unknown as CacheStorage
}
