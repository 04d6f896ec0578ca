import type { FastifyRequest } from 'fastify'
import { describe, expect, it } from 'vitest'
import { createAllowance } from '#server/plugins/allowance.ts'

/** A request as it comes over a connection from one address to another. */
function request(headers: Readonly<Record<string, string>>, from = '127.0.0.1', ip = from): FastifyRequest {
  const socket = { remoteAddress: from, localAddress: '127.0.0.1' }
  return { headers, ip, raw: { headers, socket } } as unknown as FastifyRequest
}

describe('[F12] the allowance of simulated participants', () => {
  it('has those counted apart who know the secret of this rehearsal, and nobody else', () => {
    const allowance = createAllowance()
    const { headers } = allowance.issue()
    const [name = ''] = Object.keys(headers)
    expect(allowance.keyOf(request(headers))).toBe('rehearsal')
    expect(allowance.keyOf(request({ [name]: 'guessed' }))).toBe('127.0.0.1')
    expect(allowance.keyOf(request({ [name]: '' }))).toBe('127.0.0.1')
    expect(allowance.keyOf(request({}))).toBe('127.0.0.1')
  })

  it('is of no use from elsewhere, or through a proxy', () => {
    const allowance = createAllowance()
    const { headers } = allowance.issue()
    expect(allowance.keyOf(request(headers, '10.0.0.7'))).toBe('10.0.0.7')
    for (const proxied of ['x-forwarded-for', 'forwarded']) {
      const through = request({ ...headers, [proxied]: 'for=127.0.0.1' }, '127.0.0.1', '10.0.0.7')
      expect(allowance.keyOf(through)).toBe('10.0.0.7')
    }
  })

  it('ends with its rehearsal', () => {
    const allowance = createAllowance()
    const first = allowance.issue()
    const second = allowance.issue()
    first.revoke()
    expect(allowance.keyOf(request(first.headers))).toBe('127.0.0.1')
    expect(allowance.keyOf(request(second.headers))).toBe('rehearsal')
    second.revoke()
    expect(allowance.keyOf(request(second.headers))).toBe('127.0.0.1')
  })
})
