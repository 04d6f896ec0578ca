import { describe, expect, it } from 'vitest'
import { judgeRehearsal, type Measure, type RehearsalSheet, spreadOf } from '#shared/domain/rehearsal.ts'

const spread = (p95: number) => ({ count: 10, p50: 1, p95, max: p95 })

const GOOD: RehearsalSheet = {
  people: 20,
  joined: 20,
  written: 70,
  lost: 0,
  sync: spread(500),
  vote: spread(500),
  voted: 20,
  counted: 20,
  dropped: 10,
  returned: 10,
  comeBack: spread(3000),
  reconnects: 0,
  lateness: 100,
  board: { cards: 800, bytes: 4_000_000 },
  phases: [],
  errors: [],
}

const errors = (count: number) => [{ phase: 'write' as const, code: 'boardFull', count }]

describe('[F12] the verdict of a rehearsal', () => {
  it('is go when every measure is well', () => {
    const { verdict, findings } = judgeRehearsal(GOOD)
    expect(verdict).toBe('go')
    expect(findings.every(({ level }) => level === 'go')).toBe(true)
  })

  it.each<[Measure, Partial<RehearsalSheet>, 'care' | 'stop']>([
    ['joined', { joined: 19 }, 'stop'],
    ['sync', { sync: spread(501) }, 'care'],
    ['sync', { sync: spread(1501) }, 'stop'],
    ['sync', { sync: null }, 'stop'],
    ['cards', { lost: 1 }, 'stop'],
    ['cards', { written: 0 }, 'stop'],
    ['vote', { vote: spread(2000) }, 'care'],
    ['vote', { vote: spread(2001) }, 'stop'],
    ['ballots', { counted: 19 }, 'stop'],
    ['ballots', { voted: 0, counted: 0 }, 'stop'],
    ['return', { comeBack: spread(10_000) }, 'care'],
    ['return', { returned: 9 }, 'stop'],
    ['reconnects', { reconnects: 2 }, 'care'],
    ['reconnects', { reconnects: 3 }, 'stop'],
    ['board', { board: { cards: 801, bytes: 1 } }, 'care'],
    ['board', { board: { cards: 1, bytes: 12_000_001 } }, 'stop'],
    ['errors', { errors: errors(1) }, 'care'],
    ['errors', { errors: errors(2) }, 'stop'],
    ['simulation', { lateness: 101 }, 'care'],
  ])('is no better than its worst measure: %s %j', (measure, change, level) => {
    const { verdict, findings } = judgeRehearsal({ ...GOOD, ...change })
    expect(verdict).toBe(level)
    expect(findings.filter((finding) => finding.level !== 'go')).toEqual([{ measure, level }])
  })

  it('condemns no server by times that the simulation may have made long', () => {
    const late = { ...GOOD, lateness: 400, sync: spread(9000), vote: spread(9000), comeBack: spread(90_000) }
    expect(judgeRehearsal(late).verdict).toBe('care')
    expect(judgeRehearsal({ ...late, sync: null }).verdict).toBe('stop')
  })

  it('asks of one alone nothing that takes two', () => {
    expect(judgeRehearsal({ ...GOOD, people: 1, joined: 1, sync: null }).verdict).toBe('go')
  })
})

describe('[F12] a spread', () => {
  it('is of whole milliseconds, and of nothing none', () => {
    const times = Array.from({ length: 100 }, (_, i) => 100 - i - 0.4)
    expect(spreadOf(times)).toEqual({ count: 100, p50: 51, p95: 96, max: 100 })
    expect(spreadOf([])).toBeNull()
  })
})
