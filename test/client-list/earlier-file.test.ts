import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readEarlierFile } from '#client/features/catalogue/earlier-file.ts'

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
    expect(read).toMatchObject({ ok: true, value: { verdicts: [{ fit: 'no' }, { fit: 'partly' }] } })
    expect(JSON.stringify(read)).not.toContain('Matsvinn')
  })

  it('[LK7] is refused when it is none, or says nothing of the kind', () => {
    expect(readEarlierFile('ikke json')).toEqual({ ok: false, error: 'notOurs' })
    expect(readEarlierFile(file([link()], { schema: 'annet/1' }))).toEqual({ ok: false, error: 'notOurs' })
    expect(readEarlierFile(file([link()], { workshop: null }))).toEqual({ ok: false, error: 'notOurs' })
    expect(readEarlierFile(file([link({ fit: 'yes' })]))).toEqual({ ok: false, error: 'nothing' })
    expect(readEarlierFile(file([null, 7, link({ title: null, why: 3 })]))).toMatchObject({
      value: { verdicts: [{ title: '', why: '' }] },
    })
  })

  it('[LK7] never stops the page, whatever is in it', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(readEarlierFile(text).ok).toBe(false)
      }),
    )
  })
})
