import { expect, test } from 'vitest'
import { openLocalStore } from '../support/local-store.ts'
import { logRow, storedSeqs } from './contract.ts'

test('the store of other tests answers, refuses and closes as the real one', async () => {
  const store = await openLocalStore()
  const writes = [1, 2, 1].map((seq) => store.write([logRow('a', seq)]))
  expect((await Promise.allSettled(writes)).map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
    'rejected',
  ])
  expect(await storedSeqs(store, 'a')).toEqual([1, 2])
  await store.close()
  await expect(store.read('SELECT 1 AS one')).rejects.toMatchObject({ code: 'closed' })
})
