import { afterEach, describe, expect, it, vi } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { readPresent, tellWriting, writersOf } from '#client/features/people-attention/present.ts'
import { addChallenge } from '#shared/board/commands.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'

const USER = { seat: 'sea_00000000000000000001', name: 'Kari', role: 'participant', number: 1 } as const

afterEach(() => vi.useRealTimers())

describe('what others tell of themselves', () => {
  it('is read as nothing where it is not what it should be', () => {
    expect(readPresent(1, { cursor: { x: 1, y: 2 } })).toBeUndefined()
    const hostile = {
      user: USER,
      cursor: { x: Number.NaN, y: 1 },
      selection: [1, 'chl_1'],
      frame: { x: 0, y: 0, w: 0, h: 1 },
      laser: [1, 'x'],
      typing: {},
      follows: 4,
    }
    expect(readPresent(1, hostile)).toMatchObject({
      cursor: null,
      selection: ['chl_1'],
      frame: null,
      laser: [],
      typing: null,
      follows: null,
      view: 'board',
    })
  })
})

describe('who writes', () => {
  it('is told while somebody writes, and for a moment after', () => {
    vi.useFakeTimers()
    const doc = newBoardDoc()
    const edit = editBoard(doc, 'own')
    const awareness = new Awareness(doc)
    const card = addChallenge(edit, { title: 'Støy' })
    const stop = tellWriting({ doc, awareness })
    edit.change(card, { colour: 'blue' })
    expect(awareness.getLocalState()?.['typing']).toBeUndefined()
    edit.change(card, { title: 'Støy om natta' })
    expect(awareness.getLocalState()?.['typing']).toBe(card)
    vi.advanceTimersByTime(3000)
    edit.change(card, { title: 'Støy om natta og' })
    vi.advanceTimersByTime(3000)
    expect(awareness.getLocalState()?.['typing']).toBe(card)
    vi.advanceTimersByTime(1500)
    expect(awareness.getLocalState()?.['typing']).toBeNull()
    stop()
    awareness.destroy()
  })

  it('is one list for all who show it, and changes only when somebody begins or ends', () => {
    const [mine, theirs] = [new Awareness(newBoardDoc()), new Awareness(newBoardDoc())]
    const send = () => applyAwarenessUpdate(mine, encodeAwarenessUpdate(theirs, [theirs.clientID]), 'network')
    const writers = writersOf(mine)
    const changed = vi.fn()
    writers.subscribe(changed)
    theirs.setLocalState({ user: USER, typing: 'chl_1', cursor: { x: 1, y: 1 } })
    send()
    expect(writers.get().get('chl_1')).toEqual([USER])
    theirs.setLocalStateField('cursor', { x: 2, y: 1 })
    send()
    expect(changed).toHaveBeenCalledTimes(1)
    theirs.setLocalStateField('typing', null)
    send()
    expect(writers.get().size).toBe(0)
    expect(writersOf(mine)).toBe(writers)
    mine.destroy()
    theirs.destroy()
  })
})
