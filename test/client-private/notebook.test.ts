import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ApiResult, Failure, FailureCode } from '#client/api/request.ts'
import type { NoteStore, Wanted } from '#client/features/private-writing/note-store.ts'
import { type Notebook, openNotebook } from '#client/features/private-writing/notebook.ts'
import type { PutDraft } from '#shared/api/drafts.ts'
import type { Draft } from '#shared/domain/private-writing.ts'
import { fail, ok } from '#shared/kernel/result.ts'

const failure = (code: FailureCode): Failure => ({ type: 'about:blank', title: code, status: 0, code })

/** A device's storage, which several tabs share; each is told what the others do. */
function device() {
  const kept = new Map<string, Wanted>()
  const tabs = new Set<() => void>()
  const tab = (works = true): NoteStore => {
    let own: (() => void) | undefined
    return {
      all: () => new Map(kept),
      keep(id, note) {
        if (!works) return false
        if (note) kept.set(id, note)
        else kept.delete(id)
        for (const other of tabs) if (other !== own) other()
        return true
      },
      onOther(listener) {
        own = listener
        tabs.add(listener)
        return () => tabs.delete(listener)
      },
    }
  }
  return { kept, tab }
}

/** A server that can be out of reach, or refuse. */
function server() {
  const drafts = new Map<string, Draft>()
  const asked: string[] = []
  const self = {
    drafts,
    asked,
    shown: 0,
    refusal: undefined as FailureCode | undefined,
    ports: {
      load: async () =>
        self.refusal === 'offline'
          ? fail(failure('offline'))
          : ok({ drafts: [...drafts.values()], shown: self.shown }),
      put: async (id: string, { title, body = '', sent = false }: PutDraft): Promise<ApiResult<Draft>> => {
        asked.push(`put ${id} ${title}`)
        if (self.refusal) return fail(failure(self.refusal))
        const draft = { id, title, body, sent }
        drafts.set(id, draft)
        return ok(draft)
      },
      remove: async (id: string): Promise<ApiResult<unknown>> => {
        asked.push(`remove ${id}`)
        if (self.refusal) return fail(failure(self.refusal))
        drafts.delete(id)
        return ok(undefined)
      },
    },
  }
  return self
}

const note = (id: string, title: string, sent = false): Draft => ({ id, title, body: '', sent })
const titles = (book: Notebook) => book.view.get().notes.map(({ title }) => title)
const kindOf = (book: Notebook) => book.view.get().save.kind
const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('a notebook of private notes', () => {
  it('[F2] shows what is written at once, and calls it saved when the server has it', async () => {
    const [it, { tab, kept }] = [server(), device()]
    it.drafts.set('a', note('a', 'Fra før', true))
    const book = openNotebook({ ...it.ports, store: tab() })
    expect(kindOf(book)).toBe('loading')
    await settle()
    expect([titles(book), kindOf(book)]).toEqual([['Fra før'], 'saved'])
    book.put(note('b', 'Ny', true))
    expect([titles(book), kindOf(book), kept.size]).toEqual([['Fra før', 'Ny'], 'saving', 1])
    await settle()
    expect([kindOf(book), kept.size, it.drafts.get('b')]).toEqual(['saved', 0, note('b', 'Ny', true)])
  })

  it('[F2] sends what is typed when the typing rests, and as it stands then', async () => {
    const [it, { tab }] = [server(), device()]
    const book = openNotebook({ ...it.ports, store: tab() })
    await settle()
    for (const title of ['S', 'St', 'Stø', 'Støy']) {
      book.put(note('a', title), 700)
      await settle(100)
    }
    expect(it.asked).toEqual([])
    await settle(700)
    expect(it.asked).toEqual(['put a Støy'])
    expect(kindOf(book)).toBe('saved')
  })

  it('[F2] keeps on the device what it cannot send, over a reload, and sends it when the server is back', async () => {
    const [it, { tab, kept }] = [server(), device()]
    it.refusal = 'offline'
    const first = openNotebook({ ...it.ports, store: tab() })
    first.put(note('a', 'Uten nett', true))
    await settle()
    expect(first.view.get().save).toEqual({ kind: 'offline', unsent: true, kept: true })
    first.close()
    const book = openNotebook({ ...it.ports, store: tab() })
    await settle()
    expect([titles(book), kept.size]).toEqual([['Uten nett'], 1])
    it.refusal = undefined
    await settle(20_000)
    expect([kindOf(book), kept.size, [...it.drafts.keys()]]).toEqual(['saved', 0, ['a']])
  })

  it('[F2] says so where the device keeps nothing', async () => {
    const [it, { tab }] = [server(), device()]
    it.refusal = 'offline'
    const book = openNotebook({ ...it.ports, store: tab(false) })
    book.put(note('a', 'Bare her'))
    await settle()
    expect(book.view.get().save).toEqual({ kind: 'offline', unsent: true, kept: false })
    it.refusal = undefined
    await settle(20_000)
    expect([...it.drafts.values()]).toEqual([note('a', 'Bare her')])
  })

  it('[F2] holds what is refused, with why, and tries it again when asked to', async () => {
    const [it, { tab, kept }] = [server(), device()]
    const book = openNotebook({ ...it.ports, store: tab() })
    it.refusal = 'notPrivateNow'
    book.put(note('a', 'For sent', true))
    await settle()
    expect(book.view.get().notes).toEqual([{ ...note('a', 'For sent', true), heldBy: 'notPrivateNow' }])
    expect([kindOf(book), kept.size]).toEqual(['waiting', 1])
    it.refusal = undefined
    book.refresh()
    await settle()
    expect([kindOf(book), kept.size, it.drafts.size]).toEqual(['saved', 0, 1])
    it.refusal = 'draftShown'
    book.put(note('a', 'Endret etterpå', true))
    await settle()
    it.drafts.clear()
    it.refusal = undefined
    it.shown = 1
    book.drop('a')
    await settle()
    expect(book.view.get()).toMatchObject({ notes: [], shown: 1, save: { kind: 'saved' } })
  })

  it('[F2] deletes, and takes that back', async () => {
    const [it, { tab }] = [server(), device()]
    it.drafts.set('a', note('a', 'Feil'))
    const book = openNotebook({ ...it.ports, store: tab() })
    await settle()
    book.remove('a')
    book.remove('aldri skrevet')
    expect(titles(book)).toEqual([])
    await settle()
    expect([it.asked, it.drafts.size]).toEqual([['remove a'], 0])
    book.put(note('a', 'Feil'))
    await settle()
    expect(it.drafts.size).toBe(1)
  })

  it('[F2] two tabs have the same notes, and each is sent by one of them', async () => {
    const [it, { tab }] = [server(), device()]
    const [one, two] = [tab(), tab()].map((store) => openNotebook({ ...it.ports, store })) as [
      Notebook,
      Notebook,
    ]
    await settle()
    one.put(note('a', 'Fra den ene', true))
    await settle()
    two.put(note('b', 'Fra den andre'))
    await settle(6000)
    expect([titles(one), titles(two)]).toEqual([
      ['Fra den ene', 'Fra den andre'],
      ['Fra den ene', 'Fra den andre'],
    ])
    expect(it.asked).toEqual(['put a Fra den ene', 'put b Fra den andre'])
  })

  it('[F2] a page that is closed while it is typed in still sends it', async () => {
    const [it, { tab, kept }] = [server(), device()]
    const book = openNotebook({ ...it.ports, store: tab() })
    await settle()
    book.put(note('a', 'Siste ord'), 700)
    book.close()
    await settle()
    expect(it.drafts.get('a')?.title).toBe('Siste ord')
    expect(kept.size).toBe(1)
  })
})
