import fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { createDocumentMaker, type DocumentMaker } from '#server/documents/document-maker.ts'
import { type DocumentJob, makeDocument } from '#server/documents/make-document.ts'
import { sendFile } from '#server/routes/send-file.ts'
import { FILE_LINES, type FileLine, type Step } from '#shared/api/file-lines.ts'
import { DOCUMENT_FORMATS, type DocumentFormat } from '#shared/api/outcome-files.ts'
import { paths } from '#shared/api/paths.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { fail } from '#shared/kernel/result.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { fullOutcomes } from '../support/full-outcomes.ts'
import { gather } from '../support/gathering.ts'
import { testChallenge, testWorkshop } from '../support/outcomes.ts'
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

describe('files that are told about while they are made', () => {
  let server: TestApp
  beforeAll(async () => {
    server = await startApp({ atEnd: afterAll })
  })
  afterAll(() => server.close())

  it.each([
    ['participants.html', '<!doctype html>'],
    ['report.pdf', '%PDF-1.7'],
    ['themes.csv', '\ufeff"Tema"'],
  ])('[E12] come last, after how far they are: %s', async (format, start) => {
    const { id, first } = await gather(server)
    const url = `${paths.outcomesFile(id, format)}?language=nb`
    const lines = await server.app.inject({ url, headers: { cookie: first.cookie!, accept: FILE_LINES } })
    const said: FileLine[] = lines.body
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    const steps = said.flatMap((line) => ('step' in line ? [line.step] : []))
    const last = said.at(-1)!
    expect(lines.headers['content-type']).toBe(FILE_LINES)
    expect(said).toHaveLength(steps.length + 1)
    expect(steps.map(({ done }) => done)).toEqual(steps.map((_, index) => index))
    for (const { of } of steps) expect(of).toBe(steps.length - 1)
    const file = 'file' in last ? last.file : undefined
    expect(Buffer.from(file!.base64, 'base64').toString().startsWith(start)).toBe(true)
    const plain = await server.app.inject({ url, headers: { cookie: first.cookie! } })
    expect(plain.headers).toMatchObject({
      'content-type': file!.mediaType,
      'content-disposition': `attachment; filename="${file!.name}"`,
    })
  })
})

describe('the answer with a file', () => {
  async function answering(make: DocumentMaker['make']) {
    const app = fastify({ forceCloseConnections: true })
    const maker: DocumentMaker = { make, stop: () => undefined }
    app.get('/file', (_, reply) => sendFile(reply, maker, job('director.pdf')))
    onTestFinished(() => app.close())
    return app
  }

  it.each([
    ['busy', 'tooManyRequests', 429],
    ['tooSlow', 'internal', 500],
    ['ended', 'internal', 500],
  ] as const)('says why there is none: %s', async (fault, code, status) => {
    const app = await answering(async () => fail(fault))
    const lines = await app.inject({ url: '/file', headers: { accept: FILE_LINES } })
    expect([lines.statusCode, lines.json()]).toEqual([200, { problem: code }])
    const plain = await app.inject({ url: '/file' })
    expect([plain.statusCode, plain.json()]).toMatchObject([status, { code }])
  })

  it('[E12] lets the maker know when nobody waits any more', async () => {
    let left: Promise<void> | undefined
    const app = await answering((_, signal, onStep) => {
      left = new Promise((resolve) => signal!.addEventListener('abort', () => resolve(), { once: true }))
      onStep!({ done: 3, of: 8 })
      return left.then(() => fail('cancelled'))
    })
    const address = await app.listen({ port: 0, host: '127.0.0.1' })
    const leaving = new AbortController()
    const reply = await fetch(`${address}/file`, { headers: { accept: FILE_LINES }, signal: leaving.signal })
    const { value } = await reply.body!.getReader().read()
    expect(JSON.parse(Buffer.from(value!).toString())).toEqual({ step: { done: 3, of: 8 } })
    leaving.abort()
    await left
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

  it('makes data of many cards there too, and says how far they are', async () => {
    const many = fullOutcomes({
      board: {
        challenges: Array.from({ length: 100 }, (_, n) => testChallenge(n + 1)),
        themes: [],
        links: [],
      },
    })
    const steps: Step[] = []
    const made = await maker.make(
      { ...job('director.pdf'), format: 'csv', outcomes: many },
      undefined,
      (step) => steps.push(step),
    )
    expect(steps).toEqual([
      { done: 0, of: 1 },
      { done: 1, of: 1 },
    ])
    expect(made).toMatchObject({ ok: true, value: { mediaType: 'text/csv; charset=utf-8' } })
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
    expect(core).toContain('<dc:language>nb-NO</dc:language>')
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
    const files = await made({ ...fullOutcomes(), actors: [], activities: [] })
    const names = [...(files.get('xl/workbook.xml') ?? '').matchAll(/<sheet name="([^"]+)"/g)].map(
      ([, name]) => name,
    )
    expect(names).toEqual(['Om verkstedet', ...Object.values(nb.files.sheets)])
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
    expect(names).toMatch(/(?:'|&apos;)Om verkstedet(?:'|&apos;)!\$1:\$1/)
    expect(names).not.toMatch(/>[^<'!&]* [^<'!]*!/)
  })

  it('[E5] repeats the head of every sheet on paper, and says how tall each row is', async () => {
    const files = await made(fullOutcomes())
    const sheets = [...files].filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name))
    expect(files.get('xl/workbook.xml')?.match(/_xlnm\.Print_Titles/g)).toHaveLength(sheets.length)
    for (const [, sheet] of sheets) {
      expect(sheet).toContain('fitToHeight="0"')
      expect(sheet.match(/<row [^>]* ht="\d+/g)).toHaveLength(sheet.match(/<row /g)!.length)
    }
    const heights = [...sheets[1]![1].matchAll(/<row [^>]* ht="(\d+)/g)].map(([, height]) => Number(height))
    expect(Math.max(...heights)).toBeGreaterThanOrEqual(2 * 13)
  })

  it('[E5] hides columns in which nothing stands, and no others', async () => {
    const files = await made(fullOutcomes())
    const hidden = (sheet: number) =>
      [...(files.get(`xl/worksheets/sheet${sheet}.xml`) ?? '').matchAll(/<col min="(\d+)"[^>]*hidden=/g)].map(
        ([, column]) => Number(column),
      )
    // of the challenges: indicators that fit partly, what was merged, what they are related to, comments, why something is open, when it ended
    expect(hidden(2)).toEqual([19, 22, 23, 24, 36, 37])
    expect(hidden(5)).toEqual([]) // nothing was merged: an empty table shows its whole head
  })

  it.each([
    ['nb', '[$-414]d. mmmm yyyy'],
    ['nn', '[$-814]d. mmmm yyyy'],
    ['en', '[$-809]d mmmm yyyy'],
  ] as const)('[E5] holds days as days, in the language of the file: %s', async (language, format) => {
    const files = unzip(await makeDocument({ format: 'planners.xlsx', outcomes: fullOutcomes(), language }))
    const styles = files.get('xl/styles.xml') ?? ''
    expect(styles).toContain(`formatCode="${format}"`)
    expect(styles).toContain(`formatCode="${format} hh:mm"`)
    const sheet = files.get('xl/worksheets/sheet2.xml') ?? ''
    expect(sheet).toContain('<v>46085</v>') // 4 March 2026
    expect(files.get('xl/sharedStrings.xml')).not.toContain('2026-03-04')
  })
})
