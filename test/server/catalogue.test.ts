import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '#shared/api/paths.ts'
import type { IndicatorHits } from '#shared/api/replies.ts'
import { startApp, type TestApp } from '../support/app.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ atEnd: afterAll })
})
afterAll(() => server.close())

const ask = async <T>(path: string) => (await server.person().get<T>(path)).body
const search = (query: string) => ask<IndicatorHits>(`${paths.indicators}?${query}`)

describe('the catalogue over HTTP', () => {
  it('finds indicators, and counts those beyond the limit', async () => {
    const { hits, total, version } = await search('q=ensomhet&limit=1')
    expect(hits[0]?.indicator.id).toBe('no-019')
    expect(hits).toHaveLength(1)
    expect(total).toBeGreaterThanOrEqual(1)
    expect(version).toMatch(/^\d{4}\.\d\d$/)
  })

  it('filters by framework, goal and area', async () => {
    const { hits } = await search('framework=U4SSC&goal=11&limit=100')
    expect(hits.length).toBeGreaterThan(0)
    expect(
      hits.every(({ indicator }) => indicator.framework === 'U4SSC' && indicator.goals.includes(11)),
    ).toBe(true)
    const area = await search('area=Transport&limit=100')
    expect(area.hits.every(({ indicator }) => indicator.developmentAreas.includes('Transport'))).toBe(true)
  })

  it('gives those that are asked for by id, each once', async () => {
    const { hits, total } = await search('ids=no-061,none,no-061,sdg-12.3.1')
    expect(hits.map(({ indicator }) => indicator.id)).toEqual(['no-061', 'sdg-12.3.1'])
    expect(total).toBe(2)
  })

  it.each([
    ['framework=XYZ', 'framework'],
    ['area=XYZ', 'area'],
    ['goal=18', 'goal'],
    ['limit=0', 'limit'],
    ['limit=many', 'limit'],
    ['unit=kg', 'unit'],
  ])('refuses %s', async (query, field) => {
    expect(await search(query)).toMatchObject({ code: 'badRequest', fields: { [field]: expect.any(String) } })
  })

  it('gives one indicator', async () => {
    expect(await ask(paths.indicator('no-061'))).toMatchObject({ id: 'no-061', framework: 'KS' })
    expect(await ask(paths.indicator('no-999'))).toMatchObject({ status: 404, code: 'noSuchIndicator' })
  })

  it('gives templates and municipalities', async () => {
    const templates = await ask<{ id: string }[]>(paths.templates)
    expect(templates.map((template) => template.id)).toContain('prioritisation-120')
    expect(await ask(`${paths.municipalities}?q=bær`)).toMatchObject([
      { number: '3201', name: 'Bærum', county: 'Akershus' },
    ])
    expect(await ask(`${paths.municipalities}?q=3203`)).toMatchObject([{ name: 'Asker' }])
    expect(await ask(paths.municipalities)).toHaveLength(357)
    expect(await ask(`${paths.municipalities}?q=nowhere`)).toEqual([])
  })
})

describe('the description of the API', () => {
  it('names every route with its replies', async () => {
    const { paths: routes } = await ask<{
      paths: Record<string, Record<string, { responses: object; summary?: string }>>
    }>('/api/openapi.json')
    const operations = Object.entries(routes).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
    )
    expect(operations.length).toBeGreaterThanOrEqual(30)
    expect(operations.filter(({ summary }) => !summary)).toEqual([])
    expect(routes['/api/workshops/{id}/rounds/{roundId}/ballot']?.['put']?.responses).toHaveProperty('200')
  })
})
