import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readEarlierFile } from '#client/features/catalogue/earlier-file.ts'
import { VERDICT_LIMITS } from '#shared/domain/indicator-link.ts'

const link = (changes: object = {}) => ({
  indicator: 'no-001',
  code: 'no-001',
  title: { nb: 'Avfall', nn: 'Avfall', en: 'Waste' },
  fit: 'no',
  why: 'Bare kyst',
  ...changes,
})
const file = (links: readonly unknown[], changes: object = {}) =>
  JSON.stringify({
    schema: 'dugnad.export/1',
    workshop: { id: 'wrk_1', title: 'Kystlinja', date: '2026-05-01' },
    challenges: [{ title: 'Matsvinn', links }],
    ...changes,
  })

describe('the export of an earlier workshop', () => {
  it('[LK7] gives the verdicts that were not simply yes, and nothing else', () => {
    const links = [link(), link({ fit: 'yes' }), link({ fit: 'partly' }), link({ indicator: 'none' })]
    const read = readEarlierFile(`\ufeff${file(links)}`)
    expect(read).toMatchObject({
      ok: true,
      value: { asked: { verdicts: [{ fit: 'no' }, { fit: 'partly' }] }, left: 0 },
    })
    expect(JSON.stringify(read)).not.toContain('Matsvinn')
  })

  it('[LK7] is refused when it is none, or says nothing of the kind', () => {
    expect(readEarlierFile('ikke json')).toEqual({ ok: false, error: 'notOurs' })
    expect(readEarlierFile(file([link()], { schema: 'annet/1' }))).toEqual({ ok: false, error: 'notOurs' })
    expect(readEarlierFile(file([link()], { workshop: null }))).toEqual({ ok: false, error: 'notOurs' })
    expect(readEarlierFile(file([link({ fit: 'yes' })]))).toEqual({ ok: false, error: 'nothing' })
    expect(readEarlierFile(file([link()], { workshop: { id: 'w', title: 'W', date: '1. mai' } }))).toEqual({
      ok: false,
      error: 'notOurs',
    })
  })

  it('[BI5] leaves out verdicts that are torn, damaged, too long or too many, and counts them', () => {
    const bad = [null, 7, link({ why: 3 }), link({ indicator: '' }), link({ why: 'KarmÃ¸y' })]
    const read = readEarlierFile(file([link({ title: null }), ...bad, link({ why: 'x'.repeat(5000) })]))
    expect(read).toMatchObject({ value: { asked: { verdicts: [{ title: '' }] }, left: 6 } })
    const many = Array.from({ length: VERDICT_LIMITS.verdicts + 5 }, () => link())
    expect(readEarlierFile(file(many))).toMatchObject({ value: { left: 5 } })
  })

  it('[LK7] never stops the page, whatever is in it', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(readEarlierFile(text).ok).toBe(false)
      }),
    )
  })
})
