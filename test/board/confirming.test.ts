import { describe, expect, it } from 'vitest'
import { linkIndicator } from '#shared/board/commands.ts'
import { isConfirmed, setConfirmed } from '#shared/board/confirming.ts'
import { judge, ORDINARY, type PolicyContext } from '#shared/board/policy.ts'
import { boardRights } from '#shared/domain/rights.ts'
import type { Role } from '#shared/domain/role.ts'
import { newBoard } from '../support/board/new-board.ts'

const linked = () => {
  const { edit, board, card } = newBoard()
  const draft = { from: card, indicator: 'no-001', version: '2026.11', fit: 'yes', why: '' } as const
  linkIndicator(edit, { ...draft, use: 'followUp', chainStep: 'output', owner: 'Klimarådgiver' })
  const link = () => board().links[0]!
  return { edit, draft, link }
}

describe('a link', () => {
  it('[LK3] keeps what it is for, where in the chain and who sees to it, also when only the verdict changes', () => {
    const { edit, draft, link } = linked()
    expect(link()).toMatchObject({ use: 'followUp', chainStep: 'output', owner: 'Klimarådgiver' })
    linkIndicator(edit, { ...draft, fit: 'partly', why: 'Bare for byen' })
    expect(link()).toMatchObject({ fit: 'partly', use: 'followUp', owner: 'Klimarådgiver' })
    linkIndicator(edit, { ...draft, use: null, chainStep: null, owner: '' })
    expect(link()).toMatchObject({ use: null, chainStep: null, owner: '' })
  })

  it('[LK4] is a proposal until it is confirmed, and again when it says something else', () => {
    const { edit, draft, link } = linked()
    expect(isConfirmed(link())).toBe(false)
    setConfirmed(edit, link(), true)
    expect(isConfirmed(link())).toBe(true)
    linkIndicator(edit, { ...draft, why: 'Passer godt' })
    expect(isConfirmed(link())).toBe(false)
    linkIndicator(edit, { ...draft, why: '' })
    expect(isConfirmed(link())).toBe(true)
    setConfirmed(edit, link(), false)
    expect(link().confirmed).toBeNull()
  })

  it('[LK4] keeps nothing of the words that were confirmed', () => {
    const { edit, draft, link } = linked()
    linkIndicator(edit, { ...draft, why: 'Spør Kari' })
    setConfirmed(edit, link(), true)
    linkIndicator(edit, { ...draft, why: '' })
    expect(JSON.stringify(edit.doc.toJSON())).not.toContain('Kari')
  })

  it('[LK4] is confirmed by facilitators and librarians, who thereby change nothing else of others', () => {
    const judged = (role: Role, ...fields: string[]) => {
      const context: PolicyContext = {
        ...ORDINARY,
        rights: boardRights(role, 'live', { mayWrite: true, mayEdit: 'own', mayMove: true, mayLink: true }),
        isAuthor: () => false,
        kindBefore: () => 'link',
        count: () => 1,
      }
      const record = { record: 'lnk_1', kind: 'link', action: 'edit', fields } as const
      return judge({ records: [record], outside: false }, context)
    }
    expect(judged('facilitator', 'confirmed')).toBeUndefined()
    expect(judged('librarian', 'confirmed')).toBeUndefined()
    expect(judged('librarian', 'confirmed', 'why')).toBe('mayNotEditOthers')
    for (const role of ['participant', 'actor'] as const)
      expect(judged(role, 'confirmed')).toBe('mayNotConfirm')
    expect(judged('observer', 'confirmed')).toBe('mayNotConfirm')
  })

  it('[LK4] does not come confirmed from somebody who may not confirm', () => {
    const rights = { ...boardRights('participant', 'live', undefined) }
    const context: PolicyContext = {
      ...ORDINARY,
      rights,
      isGranted: () => false,
      isAuthor: () => true,
      kindBefore: () => undefined,
      count: () => 1,
    }
    const record = { record: 'lnk_1', kind: 'link', action: 'create', fields: [] } as const
    expect(judge({ records: [record], outside: false }, context)).toBe('mayNotConfirm')
  })
})
