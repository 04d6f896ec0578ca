import { describe, expect, it } from 'vitest'
import { ROLES } from '#shared/domain/role.ts'
import {
  ELECTORATE_DEFAULTS,
  type Electorate,
  mayOpenBeside,
  type Voter,
  votesHow,
} from '#shared/domain/voting/electorate.ts'

const OPENED = 1000

const voter = (changes: Partial<Voter> = {}): Voter => ({
  id: 'sea_1',
  role: 'participant',
  state: 'active',
  municipality: '3403',
  groups: [],
  joinedAt: 10,
  onPaper: false,
  ...changes,
})
const electorate = (changes: Partial<Electorate> = {}): Electorate => ({ ...ELECTORATE_DEFAULTS, ...changes })
const how = (rule: Electorate, seat: Voter) => votesHow(rule, OPENED, seat)

describe('the electorate of a round', () => {
  it('[V6] is made of roles: observers never, facilitators by the switch', () => {
    for (const facilitatorsVote of [false, true]) {
      const voting = ROLES.filter(
        (role) => how(electorate({ facilitatorsVote }), voter({ role })) === 'screen',
      )
      const always = ['cofacilitator', 'participant', 'librarian', 'actor']
      expect(voting).toEqual(facilitatorsVote ? ['facilitator', ...always] : always)
    }
  })

  it('[V6] may be limited to groups or municipalities', () => {
    const groups = electorate({ limitedTo: { kind: 'groups', groups: ['a', 'b'] } })
    expect(how(groups, voter({ groups: ['c', 'b'] }))).toBe('screen')
    expect(how(groups, voter({ groups: ['c'] }))).toBe('not')
    const hamar = electorate({ limitedTo: { kind: 'municipalities', municipalities: ['3403'] } })
    expect(how(hamar, voter())).toBe('screen')
    expect(how(hamar, voter({ municipality: '3405' }))).toBe('not')
    expect(how(hamar, voter({ municipality: null }))).toBe('not')
    expect(how(hamar, voter({ role: 'observer' }))).toBe('not')
  })

  it('[V6] takes late joiners in unless that is switched off, and leaves removed seats out', () => {
    const late = voter({ joinedAt: OPENED + 1 })
    expect(how(electorate(), late)).toBe('screen')
    expect(how(electorate({ lateJoiners: false }), late)).toBe('not')
    expect(how(electorate({ lateJoiners: false }), voter({ joinedAt: OPENED }))).toBe('screen')
    expect(how(electorate(), voter({ state: 'removed' }))).toBe('not')
    expect(how(electorate(), voter({ state: 'left' }))).toBe('screen')
  })

  it('[V16] gives those on paper no ballot on a screen', () => {
    expect(how(electorate(), voter({ onPaper: true }))).toBe('paper')
    expect(how(electorate(), voter({ onPaper: true, role: 'observer' }))).toBe('not')
  })

  it('[V2] of two open rounds has nobody in common', () => {
    const of = (...municipalities: string[]) =>
      electorate({ limitedTo: { kind: 'municipalities', municipalities } })
    const group = (name: string, lateJoiners = true) =>
      electorate({ limitedTo: { kind: 'groups', groups: [name] }, lateJoiners })
    const seats = [voter(), voter({ id: 'sea_2', municipality: '3405', groups: ['a', 'b'] })]
    expect(mayOpenBeside(electorate(), [], seats)).toBe(true)
    expect(mayOpenBeside(electorate(), [electorate()], [])).toBe(false)
    expect(mayOpenBeside(of('3403'), [of('3405')], seats)).toBe(true)
    expect(mayOpenBeside(of('3403', '3405'), [of('3405')], seats)).toBe(false)
    expect(mayOpenBeside(group('a', false), [group('b', false)], seats)).toBe(false)
    expect(mayOpenBeside(group('a', false), [group('c', false)], seats)).toBe(true)
    expect(mayOpenBeside(group('a'), [group('c')], seats)).toBe(false)
  })
})
