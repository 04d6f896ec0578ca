import { EventEmitter } from 'node:events'
import { describe, expect, it, vi } from 'vitest'
import { earlyMessages } from '#server/sync/socket.ts'
import { CLOSE } from '#shared/wire/sync.ts'

/** As much of a socket as holding its messages needs. */
const newSocket = () => Object.assign(new EventEmitter(), { close: vi.fn(), terminate: vi.fn() })

describe('what arrives before it is known who comes', () => {
  it('[S6] is held and delivered in order, and so is what comes later', () => {
    const socket = newSocket()
    const messages = earlyMessages(socket as never)
    const delivered: number[] = []
    socket.emit('message', Buffer.of(1))
    socket.emit('message', Buffer.of(2))
    messages.deliverTo(([first = 0]) => delivered.push(first))
    socket.emit('message', Buffer.of(3))
    expect(delivered).toEqual([1, 2, 3])
    expect(socket.close).not.toHaveBeenCalled()
  })

  it.each([
    ['too many messages', 100, 1],
    ['too many bytes', 20, 64 * 1024],
  ])('[P10] ends the connection once, is not kept and never delivered when it is %s', (_, count, size) => {
    const socket = newSocket()
    const messages = earlyMessages(socket as never)
    for (let i = 0; i < count; i++) socket.emit('message', Buffer.alloc(size))
    const deliver = vi.fn()
    messages.deliverTo(deliver)
    socket.emit('message', Buffer.of(1))
    expect(socket.close).toHaveBeenCalledExactlyOnceWith(CLOSE.tooFast, 'tooFast')
    expect(deliver).not.toHaveBeenCalled()
  })
})
