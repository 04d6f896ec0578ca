import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type BoardChange, changeOf } from '#shared/board/change.ts'
import { addChallenge, addTheme, deleteChallenge, linkIndicator } from '#shared/board/commands.ts'
import { metaOf, newBoardDoc, recordsOf } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import { idOf } from '../support/board/ids.ts'

const A = idOf('chl', 1)
const B = idOf('chl', 2)
const LINK = { indicator: 'none', version: '1', fit: 'yes', why: '' } as const

/** A writer and a server that gets the writer's updates, as in a workshop; what each saw of the changes. */
function writerAndServer() {
  const writer = newBoardDoc()
  const server = newBoardDoc()
  recordsOf(server)
  const seen: BoardChange[] = []
  const seenByWriter: BoardChange[] = []
  const note = (changes: BoardChange[]) => (transaction: Y.Transaction) => {
    if (transaction.changed.size > 0) changes.push(changeOf(transaction))
  }
  server.on('afterTransaction', note(seen))
  writer.on('afterTransaction', note(seenByWriter))
  /** Sends all that the server does not have as one update, and gives what that changed. */
  const send = (): BoardChange | undefined => {
    seen.length = 0
    Y.applyUpdate(server, Y.encodeStateAsUpdate(writer, Y.encodeStateVector(server)))
    expect(seen.length).toBeLessThanOrEqual(1)
    return seen[0]
  }
  const edit = editBoard(writer, 'me')
  return { writer, server, edit, send, seenByWriter }
}

const change = (record: string, action: string, kind?: string, fields: readonly string[] = []) =>
  expect.objectContaining({ record, action, kind, fields })

describe('what a transaction did', () => {
  it('[B12] tells making, editing and deleting apart, at the writer and at the server', () => {
    const { edit, send, seenByWriter } = writerAndServer()
    addChallenge(edit, { id: A, title: 'Støy' })
    expect(send()).toEqual({ records: [change(A, 'create', 'challenge')], outside: false })
    edit.change(A, { title: 'Støy fra vei', goals: [3] })
    const edited = { records: [change(A, 'edit', 'challenge', ['title', 'goals'])], outside: false }
    expect(send()).toEqual(edited)
    edit.remove(A)
    const deleted = { records: [change(A, 'delete')], outside: false }
    expect(send()).toEqual(deleted)
    expect(seenByWriter).toEqual([expect.anything(), edited, deleted])
  })

  it('[B12] sees nothing in what was made and deleted again before it was sent', () => {
    const { edit, send } = writerAndServer()
    addChallenge(edit, { id: B, title: 'Blir' })
    send()
    addChallenge(edit, { id: A, title: 'Støy' })
    edit.change(A, { goals: [3] })
    edit.remove(A)
    expect(send()?.records ?? []).toEqual([])
  })

  it('[B12] sees the deletion only of what was edited first', () => {
    const { edit, send } = writerAndServer()
    addChallenge(edit, { id: A, title: 'Støy' })
    send()
    edit.batch(() => {
      edit.change(A, { title: 'Støy og støv', goals: [3] })
      edit.remove(A)
    })
    expect(send()).toEqual({ records: [change(A, 'delete')], outside: false })
  })

  it('[B12] sees making only in what was edited right after', () => {
    const { edit, send } = writerAndServer()
    addChallenge(edit, { id: A, title: 'Støy' })
    edit.change(A, { title: 'Støv', goals: [3] })
    expect(send()).toEqual({ records: [change(A, 'create', 'challenge')], outside: false })
  })

  it.each(['by the same client', 'by a client that the server has never seen'])(
    '[B12] sees a record that was put in the place of another, %s',
    (who) => {
      const { writer, edit, send, server } = writerAndServer()
      addChallenge(edit, { id: A, title: 'Støy' })
      send()
      if (who !== 'by the same client') writer.clientID += 1
      recordsOf(writer).set(A, recordsOf(writer).get(A)!.clone())
      expect(send()).toEqual({
        records: [change(A, 'replace', 'challenge', ['title', 'body'])],
        outside: false,
      })
      expect(recordsOf(server).size).toBe(1)
    },
  )

  it('[B12] names what differs in a record that took the place of another', () => {
    const { writer, edit, send } = writerAndServer()
    addChallenge(edit, { id: A, title: 'Støy' })
    edit.change(A, { number: 7 })
    send()
    const copy = recordsOf(writer).get(A)!.clone()
    copy.set('number', 8)
    copy.set('kind', 'theme')
    recordsOf(writer).set(A, copy)
    expect(send()?.records[0]?.fields.toSorted()).toEqual(['body', 'kind', 'number', 'title'])
  })

  it('[B12] sees undo and redo as what they bring about', () => {
    const { writer, edit, send } = writerAndServer()
    const undo = new Y.UndoManager(recordsOf(writer), { trackedOrigins: new Set(['me']), captureTimeout: 0 })
    addChallenge(edit, { id: A, title: 'Støy' })
    send()
    edit.change(A, { colour: 'red' })
    send()
    undo.undo()
    expect(send()?.records).toEqual([change(A, 'edit', 'challenge', ['colour'])])
    undo.undo()
    expect(send()?.records).toEqual([change(A, 'delete')])
    undo.redo()
    expect(send()?.records).toEqual([change(A, 'create', 'challenge')])
  })

  it('[B12] sees a deletion that was undone before it was sent as a replacement by the like', () => {
    const { writer, edit, send } = writerAndServer()
    const undo = new Y.UndoManager(recordsOf(writer), { trackedOrigins: new Set(['me']), captureTimeout: 0 })
    addChallenge(edit, { id: A, title: 'Støy' })
    edit.change(A, { number: 7 })
    send()
    edit.remove(A)
    undo.undo()
    expect(send()?.records).toEqual([change(A, 'replace', 'challenge', ['title', 'body'])])
  })

  it('[B12] says what a deleted link was about', () => {
    const { edit, send } = writerAndServer()
    addChallenge(edit, { id: A, title: 'Støy' })
    const link = linkIndicator(edit, { from: A, ...LINK })
    send()
    deleteChallenge(edit, A)
    expect(send()?.records.toSorted((a, b) => a.record.localeCompare(b.record))).toEqual([
      change(A, 'delete'),
      expect.objectContaining({ record: link, action: 'delete', about: [A] }),
    ])
  })

  it('[B12] lists each record of one transaction', () => {
    const { edit, send } = writerAndServer()
    const theme = addTheme(edit, { name: 'Luft' })
    addChallenge(edit, { id: A, title: 'Støy' })
    send()
    edit.batch(() => {
      addChallenge(edit, { id: B, title: 'Støv', theme })
      edit.change(A, { order: 9 })
      edit.remove(theme)
    })
    expect(send()?.records).toEqual(
      expect.arrayContaining([
        change(theme, 'delete'),
        change(B, 'create', 'challenge'),
        change(A, 'edit', 'challenge', ['order']),
      ]),
    )
  })

  it.each<readonly [string, (doc: Y.Doc) => void]>([
    ['what the server notes about the document', (doc) => metaOf(doc).set('schema', 9)],
    ['another root', (doc) => doc.getMap('extra').set('x', 1)],
    ['a root that is a list', (doc) => doc.getArray('list').push([1])],
    ['a type inside the type of a field', (doc) => bodyOf(doc).get('deep')?.set('x', 1)],
  ])('[B12] is outside of the records in %s', (_, write) => {
    const { writer, edit, send } = writerAndServer()
    addChallenge(edit, { id: B, title: 'Støv' })
    recordsOf(writer)
      .get(B)
      ?.set('body', new Y.Map([['deep', new Y.Map()]]))
    send()
    write(writer)
    expect(send()).toEqual({ records: [], outside: true })
  })

  it('[B12] edits the field in whose type it writes', () => {
    const { writer, edit, send } = writerAndServer()
    addChallenge(edit, { id: B, title: 'Støv' })
    recordsOf(writer).get(B)?.set('body', new Y.Map())
    send()
    bodyOf(writer).set('x', new Y.Map())
    expect(send()).toEqual({ records: [change(B, 'edit', 'challenge', ['body'])], outside: false })
  })
})

const bodyOf = (doc: Y.Doc) => recordsOf(doc).get(B)?.get('body') as Y.Map<Y.Map<unknown>>
