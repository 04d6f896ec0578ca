import { afterEach, beforeEach, expect, vi } from 'vitest'

/** Whatever is reported as an error in a test and is not expected there fails the test. */
beforeEach(() => {
  vi.spyOn(console, 'error')
})

afterEach(() => {
  const reported = vi.mocked(console.error).mock.calls
  vi.restoreAllMocks()
  expect(reported).toEqual([])
})
