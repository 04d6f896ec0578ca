import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outcomesMarkdown } from '#shared/export/markdown.ts'
import { markdownLine, markdownParagraph } from '#shared/export/markdown-text.ts'
import { outcomesOf } from '#shared/export/outcomes.ts'
import { en } from '#shared/i18n/en/index.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { nn } from '#shared/i18n/nn/index.ts'
import { fullOutcomes } from '../support/full-outcomes.ts'
import { outcomesInput } from '../support/outcomes.ts'

const document = outcomesMarkdown(fullOutcomes(), nb, 'nb')

describe('the Markdown document', () => {
  it('[E1] states workshop, date, municipality, versions, method and turnout', () => {
    expect(document).toMatch(/^# Resultatet av verkstedet «Prioriteringssamling på Hamar»\n/)
    expect(document).toContain('**Vedtatt 4. mars 2026 kl. 11:30 (V-1)**')
    for (const fact of [
      '- Dato: 4. mars 2026',
      '- Kommune: Hamar (3403)',
      '- Mottaker: Formannskapet',
      '- Skal avgjøres: 15. april 2026',
      '- Deltakelse: 1 fasilitator, 2 deltakere',
      '- Laget fra: tavleversjon 812, indikatorkatalog 2026.11',
      'Prikkstemming: 3 stemmer til hver, høyst 2 på samme utfordring. Hemmelig.',
      '4 av 6 stemte (66,7 %), 1 blank stemmeseddel.',
      'Ved like mange stemmer deler de plassen.',
    ]) {
      expect(document.replaceAll('\u00a0', ' ')).toContain(fact)
    }
  })

  it('tells what was chosen and parked, with sentence, owner, votes, reason and date', () => {
    expect(document).toContain('## Dette ble vi enige om\n\n### 1. U-1 Ensomhet blant eldre')
    expect(document).toContain('**Åpent hus i alle grendehus hver uke**')
    expect(document).toContain('Mange eldre bor alene.\\\nTilbudene ligger langt unna.')
    expect(document).toContain('- Ansvarlig: Helse og mestring')
    expect(document).toContain('- 3 stemmer fra 2 personer, 1. plass i avstemning R-1')
    expect(document).toContain('- Bærekraftsmål: 3 God helse og livskvalitet, 11 ')
    expect(document).toContain(
      '- U-3 Matsvinn på sykehjemmene – Hvorfor: Tas i økonomiplanen. Tas opp igjen 1. oktober 2026',
    )
  })

  it('[E10] is there in each language, without a word of another', () => {
    const nynorsk = outcomesMarkdown(fullOutcomes(), nn, 'nn')
    const english = outcomesMarkdown(fullOutcomes(), en, 'en')
    expect(nynorsk).toContain('## Dette vart vi samde om')
    expect(nynorsk).toContain('Vedteke 4. mars 2026')
    expect(english).toContain('## What we agreed on')
    expect(english).toContain('Agreed 4 March 2026 at 11:30 (V-1)')
    expect(english).not.toMatch(/\b(?:avstemning|stemmer|Kilder|Vedtatt)\b/)
  })

  it('[E1] gives the source of each indicator that was looked at, once', () => {
    expect(document).toContain('| U-1 Ensomhet blant eldre | no-002 ')
    expect(document).toContain('| Passer ikke | Måler noe annet |')
    expect(document).toContain('Det finnes ikke tall for dette')
    const sources = document.slice(document.indexOf('## Kilder'))
    expect(sources.match(/no-001/g)).toHaveLength(1)
    expect(sources).toMatch(/no-001 .* – Bufdir, <https:/)
  })

  it('says so where there is nothing yet', () => {
    const empty = outcomesMarkdown(outcomesOf(outcomesInput()), nb, 'nb')
    for (const text of ['**Utkast – ikke vedtatt ennå**', 'Ingenting er valgt ennå.', 'Det er ikke stemt.']) {
      expect(empty).toContain(text)
    }
  })
})

describe('what people wrote', () => {
  it.each([
    '# overskrift',
    '- punkt',
    '+ punkt',
    '1. punkt',
    '2) punkt',
    '> sitat',
    '**fet** og _kursiv_',
    '[lenke](javascript:alert(1))',
    '![bilde](http://evil.example/x.png)',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '&lt;script&gt;',
    '`kode`',
    '~~strøket~~',
    '| a | b |',
    'http://evil.example',
    'www.evil.example',
    'kari@hamar.example',
    '===',
    '---',
    '\\[x]',
  ])('stays text: %s', (text) => {
    const escaped = markdownLine(text)
    expect(escaped).not.toMatch(/(?<!\\)(?:\\\\)*[`*_[\]<>#|~!]/)
    expect(escaped).not.toMatch(/^(?:[-+=]|\d+[.)])/)
    expect(escaped).not.toMatch(/https?:\/|www\.|[^\\]@/)
    expect(escaped.replace(/\\([\\`*_{}[\]<>#|~&!\-+=.):@])/g, '$1')).toBe(text)
  })

  it('comes back whole when the escapes are taken away, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = text.replace(/\s+/g, ' ').trim()
        expect(markdownLine(text).replace(/\\([\\`*_{}[\]<>#|~&!\-+=.):@])/g, '$1')).toBe(line)
        expect(markdownParagraph(text)).not.toMatch(/\n\s*\n/)
      }),
    )
  })

  it('cannot add a row or a heading to the document', () => {
    fc.assert(
      fc.property(fc.constantFrom('\n# x', '\n| a | b |', ' | x', '\r\n\r\n- y', '\u2028# z'), (tail) => {
        const shape = (text: string) =>
          text.split('\n').flatMap((line) => {
            const mark = /^(?:#+|\||-)/.exec(line)?.[0]
            return mark === undefined ? [] : [`${mark} ${line.replace(/\\\|/g, '').split('|').length}`]
          })
        const given = fullOutcomes()
        const changed = {
          ...given,
          challenges: given.challenges.map((challenge) => ({ ...challenge, title: challenge.title + tail })),
        }
        expect(shape(outcomesMarkdown(changed, nb, 'nb'))).toEqual(shape(document))
      }),
    )
  })
})
