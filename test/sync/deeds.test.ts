import { describe, expect, it, vi } from 'vitest'
import type { Deed } from '#server/store/repositories/deeds.ts'
import { createDeeds } from '#server/sync/deeds.ts'
import type { RecordChange } from '#shared/board/change.ts'
import type { RecordKind } from '#shared/board/records.ts'

function gathering() {
  let now = 1000
  const told: Deed[] = []
  const deeds = createDeeds(
    () => now,
    async (more) => void told.push(...more),
  )
  const did = (seat: string, ...records: RecordChange[]) =>
    deeds.did(seat, [{ records, outside: false }], (id) => KINDS[id.slice(0, 3)])
  return { deeds, did, told, wait: (ms: number) => (now += ms) }
}

const KINDS: Readonly<Record<string, RecordKind>> = {
  chl: 'challenge',
  lnk: 'link',
  cmt: 'comment',
  clu: 'theme',
}

const change = (
  record: string,
  action: RecordChange['action'],
  ...fields: readonly string[]
): RecordChange => ({
  record,
  action,
  kind: action === 'delete' ? undefined : KINDS[record.slice(0, 3)],
  fields,
})

const short = (told: readonly Deed[]) => told.map(({ seat, kind, count }) => [seat, kind, count])

describe('[F18] who did what on a board', () => {
  it('is gathered by person and kind, and writing in a new card is part of making it', async () => {
    const { deeds, did, told, wait } = gathering()
    for (const id of ['chl_1', 'chl_2']) did('kari', change(id, 'create'))
    did('kari', change('chl_1', 'edit', 'title'), change('chl_1', 'edit', 'place'))
    did('per', change('chl_1', 'edit', 'title'), change('chl_1', 'edit', 'body'))
    await deeds.flush()
    expect(short(told)).toEqual([
      ['kari', 'wrote', 2],
      ['per', 'edited', 1],
    ])
    wait(200_000)
    did('kari', change('chl_1', 'edit', 'title'))
    await deeds.flush()
    expect(short(told).at(-1)).toEqual(['kari', 'edited', 1])
  })

  it('does not name who says something of a card, and keeps ids of what is deleted alone', async () => {
    const { deeds, did, told } = gathering()
    did('kari', change('cmt_1', 'create'))
    did('kari', change('chl_1', 'delete'), change('lnk_1', 'delete'))
    did('kari', change('clu_1', 'edit', 'size'))
    did('kari', change('chl_2', 'edit', 'place', 'z'))
    await deeds.flush()
    expect(told).toMatchObject([
      { seat: null, kind: 'remarked', count: 1, records: [] },
      { seat: 'kari', kind: 'deleted', count: 1, records: ['chl_1', 'lnk_1'] },
      { seat: 'kari', kind: 'moved', count: 1, records: [] },
    ])
  })

  it('is told by itself after a while, and not at all when nothing was done', async () => {
    vi.useFakeTimers()
    try {
      const { deeds, did, told } = gathering()
      await deeds.flush()
      did('kari', change('chl_1', 'create'))
      expect(told).toEqual([])
      await vi.advanceTimersByTimeAsync(5000)
      expect(told).toHaveLength(1)
    } finally {
      vi.useRealTimers()
    }
  })
})
