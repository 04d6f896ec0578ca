import { describe, expect, it } from 'vitest'
import { rightsWords } from '#client/features/board-list/rights-words.ts'
import { boardRights, FULL_RIGHTS, NO_RIGHTS } from '#shared/domain/rights.ts'

describe('what the list says of one’s rights', () => {
  it('[F4] is about the step that runs', () => {
    expect(rightsWords(NO_RIGHTS, false, false)).toEqual(['readOnly'])
    expect(rightsWords({ ...NO_RIGHTS, mayMove: true }, false, false)).toEqual(['noWriting'])
    expect(rightsWords({ ...NO_RIGHTS, mayEdit: 'own' }, false, false)).toEqual(['noWriting', 'ownOnly'])
    expect(rightsWords(FULL_RIGHTS, false, false)).toEqual([])
  })

  it('[F4] is for observers what they can do, in every step', () => {
    expect(rightsWords(NO_RIGHTS, false, true)).toEqual(['observer'])
    expect(rightsWords(boardRights('observer', 'live', undefined), false, true)).toEqual(['observer'])
    expect(rightsWords(NO_RIGHTS, true, true)).toEqual([])
  })

  it('[F15] is nothing once the workshop has ended: there is no step then', () => {
    expect(rightsWords(boardRights('participant', 'ended', undefined), true, false)).toEqual([])
    expect(rightsWords(boardRights('facilitator', 'ended', undefined), true, false)).toEqual([])
  })
})
