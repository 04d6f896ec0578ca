/**
 * `npx tsx bench/documents.ts`: how long each document takes for a workshop of 300 cards, each with text, votes and an
 * indicator, in a process of its own as the server makes it (E11: under ten seconds).
 */
import { createDocumentMaker } from '#server/documents/document-maker.ts'
import { DOCUMENT_FORMATS } from '#shared/api/outcome-files.ts'
import { fullOutcomes } from '../test/support/full-outcomes.ts'
import { closedRound, testChallenge, testLink } from '../test/support/outcomes.ts'

const CARDS = 300

const numbers = Array.from({ length: CARDS }, (_, index) => index + 1)

const outcomes = fullOutcomes({
  board: {
    challenges: numbers.map((n) =>
      testChallenge(n, {
        title: `Utfordring ${n} med en tittel av vanlig lengde`,
        body: 'Slik merker vi det. '.repeat(25),
      }),
    ),
    themes: [],
    links: numbers.map((n) => testLink(n, n, { why: 'Den måler nesten det samme. '.repeat(5) })),
  },
  rounds: [1, 2, 3].map((round) =>
    closedRound(
      round,
      numbers,
      numbers.map((n) => ({ [n]: 2, [(n % CARDS) + 1]: 1 })),
    ),
  ),
})

const maker = createDocumentMaker()
for (const format of DOCUMENT_FORMATS) {
  const began = performance.now()
  const made = await maker.make({ format, outcomes, language: 'nb' })
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  const size = made.ok ? `${Math.round(made.value.bytes.byteLength / 1024)} kB` : made.error
  console.log(`${format.padEnd(18)} ${seconds} s  ${size}`)
}
maker.stop()
