import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDocumentMaker } from '#server/documents/document-maker.ts'
import { type DocumentJob, makeDocument } from '#server/documents/make-document.ts'
import { DOCUMENT_FORMATS, type DocumentFormat } from '#shared/api/outcome-files.ts'
import { paths } from '#shared/api/paths.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { fullOutcomes } from '../support/full-outcomes.ts'
import { gather } from '../support/gathering.ts'
import { testWorkshop } from '../support/outcomes.ts'
import { unzip } from '../support/unzip.ts'

const job = (format: DocumentFormat, title = 'Samling på Hamar'): DocumentJob => ({
  format,
  outcomes: fullOutcomes({ workshop: testWorkshop({ title }) }),
  language: 'nb',
})

describe('documents over HTTP', () => {
  let server: TestApp
  beforeAll(async () => {
    server = await startApp({ atEnd: afterAll })
  })
  afterAll(() => server.close())

  it.each([
    ['director.docx', /^PK/, /wordprocessingml/],
    ['director.pdf', /^%PDF-1\.7/, /^application\/pdf$/],
    ['planners.xlsx', /^PK/, /spreadsheetml/],
    ['council.pptx', /^PK/, /presentationml/],
  ])('[E3] come whole, with a name: %s', async (format, start, type) => {
    const { id, first } = await gather(server)
    const reply = await server.app.inject({
      url: `${paths.outcomesFile(id, format)}?language=nb`,
      headers: { cookie: first.cookie! },
    })
    expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, expect.stringMatching(type)])
    expect(reply.rawPayload.toString('latin1')).toMatch(start)
    expect(reply.headers['content-disposition']).toMatch(
      new RegExp(
        `^attachment; filename="dugnad-[\\w-]+-(?:kommunedirektoren|planleggerne|kommunestyret)\\.${format.split('.')[1]}"$`,
      ),
    )
  })

  it('are for those alone who may read the outcomes', async () => {
    const { id } = await gather(server)
    const stranger = server.person()
    await stranger.create()
    for (const format of DOCUMENT_FORMATS) {
      expect((await stranger.get(paths.outcomesFile(id, format))).status).toBeGreaterThanOrEqual(400)
    }
  })
})

describe('the maker of documents', () => {
  const maker = createDocumentMaker()
  afterAll(() => maker.stop())

  it('makes the same for several at once', async () => {
    const [one, other] = await Promise.all([
      maker.make(job('director.docx')),
      maker.make(job('director.docx')),
    ])
    expect(one).toMatchObject({ ok: true })
    expect(other).toBe(one)
  })

  it('refuses when too many wait, and goes on when nobody waits for those any more', async () => {
    const leaving = new AbortController()
    const titles = Array.from({ length: 6 }, (_, n) => `Samling ${n}`)
    const asked = titles.map((title) => maker.make(job('director.pdf', title), leaving.signal))
    expect(await maker.make(job('director.pdf', 'En til'))).toEqual({ ok: false, error: 'busy' })
    leaving.abort()
    expect(await Promise.all(asked)).toEqual(titles.map(() => ({ ok: false, error: 'cancelled' })))
    expect(await maker.make(job('director.pdf', 'Sist'))).toMatchObject({ ok: true })
  })

  it('goes on for the one who still waits', async () => {
    const leaving = new AbortController()
    const given = maker.make(job('director.pdf', 'To venter'), leaving.signal)
    const kept = maker.make(job('director.pdf', 'To venter'), new AbortController().signal)
    leaving.abort()
    expect(await kept).toMatchObject({ ok: true })
    await given
  })

  it('ends a document that takes too long', async () => {
    const hasty = createDocumentMaker(1)
    expect(await hasty.make(job('director.pdf'))).toEqual({ ok: false, error: 'tooSlow' })
  })
})

describe('the file for word processors', () => {
  const made = async (title?: string) => unzip(await makeDocument(job('director.docx', title)))

  it('[E6] has a title, a language, headings, header rows that are repeated, page numbers, and words for its figure', async () => {
    const files = await made()
    const [body, styles, core] = ['word/document.xml', 'word/styles.xml', 'docProps/core.xml'].map(
      (name) => files.get(name) ?? '',
    ) as [string, string, string]
    expect(core).toContain('<dc:title>Til kommunedirektøren: Samling på Hamar</dc:title>')
    expect(styles).toContain('<w:lang w:val="nb-NO"')
    expect(body.match(/<w:pStyle w:val="Heading1"/g)?.length).toBeGreaterThan(4)
    expect(body).toContain('<w:tblHeader/>')
    expect(body).toMatch(/descr="Liggende søyler\. Stemmer: U-1 /)
    const footer = [...files].filter(([name]) => name.includes('footer')).map(([, xml]) => xml)
    expect(footer.join('')).toMatch(/PAGE.*NUMPAGES/s)
  })

  it('[P20] holds what people wrote as text', async () => {
    const body = (await made('</w:t><w:instrText>DDEAUTO "cmd"\u0000')).get('word/document.xml') ?? ''
    expect(body).toContain('&lt;/w:t&gt;&lt;w:instrText&gt;DDEAUTO')
    expect(body).not.toMatch(/<w:instrText[^>]*>\s*DDE/)
  })
})

describe('the workbook', () => {
  const made = async (outcomes: DocumentJob['outcomes']) =>
    unzip(await makeDocument({ format: 'planners.xlsx', outcomes, language: 'nb' }))

  it('[E5] has a sheet for each kind of thing, and one that says what it is of', async () => {
    const files = await made(fullOutcomes())
    const names = [...(files.get('xl/workbook.xml') ?? '').matchAll(/<sheet name="([^"]+)"/g)].map(
      ([, name]) => name,
    )
    expect(names).toEqual(['Om verkstedet', 'Utfordringer', 'Avstemninger', 'Resultater', 'Indikatorer'])
    const texts = files.get('xl/sharedStrings.xml') ?? ''
    for (const text of [
      'Prioriteringssamling på Hamar',
      'Hamar (3403)',
      'Åpent hus i alle grendehus hver uke',
    ]) {
      expect(texts).toContain(`<t>${text}</t>`)
    }
    expect(texts).toContain('tavleversjon 812, indikatorkatalog 2026.11')
  })

  it('[E5] keeps numbers as numbers', async () => {
    const sheet = (await made(fullOutcomes())).get('xl/worksheets/sheet2.xml') ?? ''
    expect(sheet.match(/<c r="[A-Z]+2" s="\d+"><v>\d/g)?.length).toBeGreaterThan(3)
  })

  it('[E5] leaves nothing unquoted that names a sheet with a space', async () => {
    const names = (await made(fullOutcomes())).get('xl/workbook.xml') ?? ''
    expect(names).toContain('Utfordringer!$1:$1')
    expect(names).not.toMatch(/>[^<'!]* [^<'!]*!/)
  })
})
