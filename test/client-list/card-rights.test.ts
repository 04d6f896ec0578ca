import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cardRights, mayArrange } from '#client/features/board-list/card-rights.ts'
import type { BoardChange } from '#shared/board/change.ts'
import { addChallenge, linkIndicator } from '#shared/board/commands.ts'
import { judge, ORDINARY } from '#shared/board/policy.ts'
import { FULL_RIGHTS, NO_RIGHTS } from '#shared/domain/rights.ts'
import { EDIT_SCOPES } from '#shared/domain/step-kind.ts'
import { peer } from './support.ts'

function linkedCard() {
  const { edit, watch } = peer()
  const id = addChallenge(edit, { title: 'Matsvinn' })
  linkIndicator(edit, { from: id, indicator: 'no-001', version: '1', fit: 'yes', why: '' })
  const { challenges, links } = watch.current()
  return { challenge: challenges[0]!, links }
}

const anyRights = fc.record({
  mayWrite: fc.boolean(),
  mayEdit: fc.constantFrom(...EDIT_SCOPES),
  mayMove: fc.boolean(),
  mayLink: fc.boolean(),
  mayLock: fc.constant(false),
  mayConfirm: fc.boolean(),
  isLocked: fc.constant(false),
})

describe('what the buttons of a challenge offer', () => {
  it('is nothing to who may only read, and everything to who may do all', () => {
    const { challenge, links } = linkedCard()
    expect(cardRights(challenge, links, NO_RIGHTS, () => true)).toEqual({
      edit: false,
      link: false,
      move: false,
      remove: false,
      relate: false,
      merge: false,
    })
    expect(cardRights(challenge, links, FULL_RIGHTS, () => false)).toEqual({
      edit: true,
      link: true,
      move: true,
      remove: true,
      relate: true,
      merge: true,
    })
  })

  it('says so when others’ links stand in the way of deleting one’s own card', () => {
    const { challenge, links } = linkedCard()
    const rights = { ...NO_RIGHTS, mayEdit: 'own' as const }
    expect(cardRights(challenge, links, rights, (id) => id === challenge.id).remove).toBe('linked')
    expect(cardRights(challenge, [], rights, (id) => id === challenge.id).remove).toBe(true)
  })

  it('never offers what the server would refuse', () => {
    const { challenge, links } = linkedCard()
    fc.assert(
      fc.property(anyRights, fc.boolean(), fc.boolean(), (rights, isMyCard, isMyLink) => {
        const isMine = (id: string) => (id === challenge.id ? isMyCard : isMyLink)
        const can = cardRights(challenge, links, rights, isMine)
        const context = { ...ORDINARY, rights, isAuthor: isMine, kindBefore: kindOf, count: () => 1 }
        const allows = (...records: BoardChange['records']) =>
          judge({ records, outside: false }, context) === undefined
        const edits = (record: string, ...fields: string[]) =>
          ({ record, kind: kindOf(record), action: 'edit', fields }) as const
        const removes = (record: string) =>
          ({ record, kind: kindOf(record), action: 'delete', fields: [] }) as const
        if (can.edit) expect(allows(edits(challenge.id, 'title'))).toBe(true)
        if (can.move) {
          expect(allows(edits(challenge.id, 'place', 'order'), edits('clu_theme', 'size'))).toBe(true)
        }
        if (can.remove === true) {
          expect(allows(removes(challenge.id), ...links.map(({ id }) => removes(id)))).toBe(true)
        }
        expect(can.move).toBe(mayArrange(rights))
      }),
    )
  })
})

function kindOf(id: string) {
  if (id.startsWith('chl')) return 'challenge'
  return id.startsWith('clu') ? 'theme' : 'link'
}
