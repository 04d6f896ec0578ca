import { afterAll, describe, expect, it } from 'vitest'
import { createDocumentMaker } from '#server/documents/document-maker.ts'
import { makeFile } from '#server/documents/make-document.ts'
import type { Step } from '#shared/api/file-lines.ts'
import { ACTOR_PAGE_FORMATS } from '#shared/api/mobilisation.ts'
import type { ActorPage } from '#shared/board/actor-page.ts'
import { LANGUAGES, type Language } from '#shared/kernel/language.ts'
import { textOf } from '../support/file-text.ts'
import { testActor, testActorPage } from '../support/mobilisation.ts'
import { askOfPdf, HAS_OFFICE } from '../support/office.ts'
import { testId } from '../support/rounds.ts'
import { tempFolder } from '../support/temp-folder.ts'

const FORMATS = ACTOR_PAGE_FORMATS.filter((kind) => HAS_OFFICE || kind !== 'pdf')

const made = (kind: (typeof ACTOR_PAGE_FORMATS)[number], page: ActorPage, language: Language = 'nb') =>
  makeFile({ format: `actor.${kind}`, page, language })

const said = async (kind: (typeof ACTOR_PAGE_FORMATS)[number], page: ActorPage, language: Language = 'nb') =>
  (await textOf(kind, (await made(kind, page, language)).bytes)).replace(/[\s\u00a0]+/g, ' ')

describe.each(FORMATS)('an actor’s page as %s', (kind) => {
  it('[MO7] says what it is about, why this actor, what it said, how that goes, whom to turn to and when it hears next', async () => {
    const text = await said(kind, testActorPage())
    for (const one of [
      'Til Hamar bibliotek',
      'Fra verkstedet «Prioriteringssamling på Hamar»',
      'U-1 Ensomhet blant eldre',
      'Hvorfor dere: Dere berøres og har virkemidler: Mange eldre kommer innom',
      'Åpne biblioteket på kvelden',
      'Dere har sagt ja til dette: Holder åpent to kvelder i uka (innen 1. juni 2026)',
      'Status 3. mars 2026, i gang: Vaktene er på plass.',
      'Folkehelsekoordinatoren, 62 56 30 00',
      'Neste status kommer 15. juni 2026. Dere hører fra oss hvert kvartal.',
      'Dere kan når som helst trekke det dere har sagt ja til.',
      'Navnet deres står ikke i filer fra verkstedet.',
    ]) {
      expect(text).toContain(one)
    }
  })

  it('[MO7] says nothing of others', async () => {
    const text = await said(kind, testActorPage())
    for (const one of ['Gårdeierforeningen', 'Betaler for vakt', 'Matsvinn', 'stemme']) {
      expect(text).not.toContain(one)
    }
  })

  it('[MO8] says that status was stopped, and what is so of names and contacts', async () => {
    const terms = { mayBeNamed: true, rhythm: 'month', wantsStatus: false } as const
    const text = await said(kind, testActorPage({ terms, hasContact: false }))
    expect(text).toContain('Dere har stoppet status')
    expect(text).toContain('Navnet deres kan stå i filer fra verkstedet.')
    expect(text).toContain('Verkstedet har ingen kontaktopplysninger til dere.')
    expect(text).not.toContain('Vaktene er på plass')
  })

  it('[E10] comes in each language', async () => {
    const texts = await Promise.all(LANGUAGES.map((language) => said(kind, testActorPage(), language)))
    expect(texts.map((text) => text.slice(0, 300))).toEqual([
      expect.stringContaining('Hvorfor dere'),
      expect.stringContaining('Kvifor de'),
      expect.stringContaining('Why you'),
    ])
    expect(texts.join()).not.toMatch(/undefined|NaN|\[object/)
  })

  it('[E1] of an actor that is tied to nothing says so, with workshop, day and municipality', async () => {
    const nobody = testActorPage({
      actor: testId('acr', 3),
      turnTo: '',
      board: { challenges: [], merged: [], actorLinks: [], activities: [], actors: [testActor(3)] },
    })
    const text = await said(kind, nobody)
    for (const one of ['Dere er ikke knyttet til noen utfordring ennå.', 'Kommune: Hamar', '4. mars 2026']) {
      expect(text).toContain(one)
    }
  })
})

describe('an actor’s page', () => {
  const folder = tempFolder(afterAll)
  const maker = createDocumentMaker()
  afterAll(() => maker.stop())

  it('[E12] is made in a process of its own, which says how far it is', async () => {
    const steps: Step[] = []
    const job = { format: 'actor.pdf', page: testActorPage(), language: 'nn' } as const
    const file = await maker.make(job, undefined, (step) => steps.push(step))
    expect(file).toMatchObject({
      ok: true,
      value: {
        mediaType: 'application/pdf',
        fileName: 'dugnad-prioriteringssamling-pa-hamar-2026-03-04-hamar-bibliotek.pdf',
      },
    })
    expect(steps.at(-1)?.done).toBe(steps.at(-1)?.of)
  })

  it('[E12] ends when nobody waits for it any more', async () => {
    const leaving = new AbortController()
    const making = maker.make({ format: 'actor.html', page: testActorPage(), language: 'en' }, leaving.signal)
    leaving.abort()
    expect(await making).toMatchObject({ ok: false, error: 'cancelled' })
  })

  it('[P20] holds what people wrote as text, and fetches and runs nothing', async () => {
    const actors = [testActor(1, { name: '<script>=cmd|/c calc</script><img>' })]
    const page = testActorPage({
      board: { challenges: [], merged: [], actorLinks: [], activities: [], actors },
    })
    const { bytes, fileName } = await made('html', page)
    const html = Buffer.from(bytes).toString()
    expect(html).not.toMatch(/(?:src|href|srcset)=|url\(|@import|<(?:script|link|iframe|object|img)\b/)
    expect(fileName).toMatch(/^[a-z0-9.-]+\.html$/)
  })

  it.skipIf(!HAS_OFFICE)('[E6] is tagged as PDF, in its language, on one page', async () => {
    const { bytes } = await made('pdf', testActorPage())
    expect(await askOfPdf(folder, bytes, 'pdfinfo')).toMatch(/Tagged: +yes[\s\S]*Pages: +1\n/)
    const structure = await askOfPdf(folder, bytes, 'pdfinfo', '-struct-text')
    expect(structure).toMatch(/^Document\n {2}H1 /)
    for (const tag of ['H2', 'H3', 'L', 'LI', 'LBody'])
      expect(structure).toMatch(new RegExp(`^ +${tag}\\b`, 'm'))
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/\/Lang \(nb-NO\)/)
  })
})
