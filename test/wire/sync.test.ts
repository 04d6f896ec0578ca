import { describe, expect, it } from 'vitest'
import * as sync from 'y-protocols/sync'
import * as provider from 'y-websocket'
import { SCHEMA_VERSION } from '#shared/board/document.ts'
import { CLIENT_VERSION, CLOSE, isTooOld, MESSAGE, SYNC } from '#shared/wire/sync.ts'

/** A stock provider takes these as final, by the range that it documents; after all others it tries again. */
const isFinal = (code: number) => code >= 4400 && code < 4500

describe('the sync socket speaks the protocol of stock providers', () => {
  it('[S1] with the same numbers for messages', () => {
    expect([MESSAGE.sync, MESSAGE.awareness, MESSAGE.auth, MESSAGE.queryAwareness]).toEqual([
      provider.messageSync,
      provider.messageAwareness,
      provider.messageAuth,
      provider.messageQueryAwareness,
    ])
    expect([SYNC.step1, SYNC.step2, SYNC.update]).toEqual([
      sync.messageYjsSyncStep1,
      sync.messageYjsSyncStep2,
      sync.messageYjsUpdate,
    ])
  })

  it('[S1] and a number for what is saved that they do not know', () => {
    expect([0, 1, 2, 3]).not.toContain(MESSAGE.saved)
  })

  it('[S9] closes for good where trying again cannot help, and otherwise lets them come back', () => {
    const names = Object.entries(CLOSE).filter(([, code]) => isFinal(code))
    expect(names.map(([name]) => name)).toEqual([
      'malformed',
      'noIdentity',
      'notAllowed',
      'noSuchWorkshop',
      'clientTooOld',
      'tooLarge',
    ])
    expect(new Set(Object.values(CLOSE)).size).toBe(Object.keys(CLOSE).length)
  })

  it('[S10] takes who says no version for current, and who says an older one or nonsense for too old', () => {
    expect([undefined, `${CLIENT_VERSION}`, `${CLIENT_VERSION + 1}`].map(isTooOld)).toEqual([
      false,
      false,
      false,
    ])
    expect([`${CLIENT_VERSION - 1}`, '-1', '', 'x', []].map(isTooOld)).toEqual(
      Array.from({ length: 5 }, () => true),
    )
  })

  it('[S10] has a version that is raised with the layout of the records', () => {
    expect(CLIENT_VERSION).toBeGreaterThanOrEqual(SCHEMA_VERSION)
  })
})
