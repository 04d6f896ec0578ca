import { describe, expect, it } from 'vitest'
import { type Deed, may } from '#client/canvas/may.ts'
import { type BoardRights, FULL_RIGHTS, NO_RIGHTS } from '#shared/domain/rights.ts'
import { WORKSHOP_LIMITS } from '#shared/domain/workshop.ts'
import { idOf } from '../support/board/ids.ts'

const mine = idOf('chl', 1)
const theirs = idOf('chl', 2)
const isMine = (id: string) => id === mine
const DEEDS: readonly Deed[] = ['create', 'move', 'edit', 'delete']

const allowed = (rights: BoardRights, id: string) =>
  DEEDS.filter((deed) => may(deed, 'challenge', id, rights, isMine, 1))

describe('what the canvas lets somebody do', () => {
  it('is everything with full rights, and nothing with none', () => {
    expect(allowed(FULL_RIGHTS, theirs)).toEqual(DEEDS)
    expect(allowed(NO_RIGHTS, mine)).toEqual([])
  })

  it('is one’s own cards when only those may be edited, moving and deleting too', () => {
    const own: BoardRights = { ...NO_RIGHTS, mayWrite: true, mayEdit: 'own' }
    expect(allowed(own, mine)).toEqual(DEEDS)
    expect(allowed(own, theirs)).toEqual(['create'])
  })

  it('is moving alone when cards are being grouped', () => {
    const grouping: BoardRights = { ...NO_RIGHTS, mayMove: true }
    expect(allowed(grouping, mine)).toEqual(['move'])
    expect(may('create', 'theme', idOf('clu', 1), grouping, isMine, 1)).toBe(true)
    expect(may('delete', 'theme', idOf('clu', 1), grouping, isMine)).toBe(true)
  })

  it('[F17] is nothing with what is locked, but for who may lock', () => {
    const own: BoardRights = { ...FULL_RIGHTS, mayLock: false }
    const isLocked = (id: string) => id === mine
    const open = (rights: BoardRights) =>
      DEEDS.filter((deed) => may(deed, 'challenge', mine, rights, isMine, 1, [], isLocked))
    expect(open(own)).toEqual([])
    expect(open(FULL_RIGHTS)).toEqual(DEEDS)
    expect(may('move', 'challenge', theirs, own, isMine, 1, [], isLocked)).toBe(true)
  })

  it('ends where the board is full', () => {
    const full = WORKSHOP_LIMITS.challenges
    expect(may('create', 'challenge', mine, FULL_RIGHTS, isMine, full)).toBe(true)
    expect(may('create', 'challenge', mine, FULL_RIGHTS, isMine, full + 1)).toBe(false)
  })
})
