import type { Bars, Block, Document, Item, List, Table } from '#shared/export/document/document.ts'
import { CSS, printedPages } from './html-look.ts'
import { matrixSvg } from './html-matrix.ts'
import { LANGUAGE_TAGS, labelOf, MAKER } from './look.ts'
import { countParts, sectionsOf, type Tell } from './parts-done.ts'

/** Whoever opens the file fetches nothing, and nothing in it runs, whatever people wrote. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'"

/** The document as a page that is whole in itself: for screens of every width, for being read out, and for paper. */
export async function htmlOf(document: Document, tell: Tell): Promise<Uint8Array> {
  const { title, language, foot, words } = document
  const sections = sectionsOf(document)
  const partDone = countParts(sections.length, tell)
  const body = sections.map((blocks) => {
    const made = blocks.map(blockOf).join('\n')
    partDone()
    return made
  })
  const page = `<!doctype html>
<html lang="${LANGUAGE_TAGS[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${MAKER}">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escaped(title)}</title>
<style>${CSS}${printedPages(words.page)}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${body.filter((part) => part !== '').join('\n')}
</main>
<footer><p>${escaped(foot)}</p></footer>
</body>
</html>
`
  partDone()
  return new TextEncoder().encode(page)
}

function blockOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + 1}>${escaped(block.text)}</h${block.level + 1}>`
    case 'paragraph':
      return `<p${block.tone ? ` class="${block.tone}"` : ''}>${lines(block.text)}</p>`
    case 'list':
      return listOf(block)
    case 'table':
      return tableOf(block)
    case 'bars':
      return barsOf(block)
    case 'matrix':
      return `<figure>\n<figcaption>${escaped(block.caption)}</figcaption>\n${matrixSvg(block, escaped)}\n</figure>`
  }
}

function listOf({ items, isOrdered }: List): string {
  const tag = isOrdered ? 'ol' : 'ul'
  return `<${tag}>\n${items.map((item) => `<li>${itemOf(item)}</li>`).join('\n')}\n</${tag}>`
}

const itemOf = ({ label, text }: Item): string =>
  label === undefined ? lines(text) : `<strong>${escaped(labelOf(label, text))}</strong>${lines(text)}`

/** On narrow screens a row becomes a card, in which each cell says the name of its column. */
function tableOf({ caption, columns, rows }: Table): string {
  const looks = (index: number) => (columns[index]?.isNumber ? ' class="number"' : '')
  const head = columns.map(({ title }, index) => `<th scope="col"${looks(index)}>${escaped(title)}</th>`)
  const cell = (text: string, index: number) =>
    index === 0
      ? `<th scope="row">${lines(text)}</th>`
      : `<td data-label="${escaped(columns[index]?.title ?? '')}"${looks(index)}>${lines(text)}</td>`
  const body = rows.map((cells) => `<tr>${cells.map(cell).join('')}</tr>`)
  return `<table>
<caption>${escaped(caption)}</caption>
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>`
}

/** The bars are drawn beside what they say: labels and values are text, and need no other words. */
function barsOf({ caption, bars }: Bars): string {
  const longest = Math.max(...bars.map(({ value }) => value), 1e-9)
  const rows = bars.map(
    ({ label, value, said }) =>
      `<li><span>${escaped(label)}</span> <span class="bar" style="--share:${(value / longest).toFixed(3)}"></span> <span>${escaped(said)}</span></li>`,
  )
  return `<figure>\n<figcaption>${escaped(caption)}</figcaption>\n<ul class="bars">\n${rows.join('\n')}\n</ul>\n</figure>`
}

const lines = (text: string): string => escaped(text).replaceAll('\n', '<br>')

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
