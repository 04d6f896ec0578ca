/** A cell that spreadsheets put in quotes because of what is in it: a line break, a tab, or a doubled quote. */
const QUOTED = /"((?:[^"]|"")*)"(?=\t|\r\n|\r|\n|$)/y
const PLAIN = /[^\t\r\n]*/y
const BREAK = /\r\n|\r|\n/y

/** A text as rows of cells, as spreadsheets copy them: tabs between cells, line breaks between rows. */
export function* rowsOf(text: string): Generator<readonly string[]> {
  let row: string[] = []
  let at = 0
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found) at = pattern.lastIndex
    return found
  }
  while (at < text.length) {
    row.push(takeCell(take))
    if (text[at] === '\t') {
      at += 1
      continue
    }
    take(BREAK)
    yield row
    row = []
  }
  if (row.length > 0) yield row
}

function takeCell(take: (pattern: RegExp) => RegExpExecArray | null): string {
  const quoted = take(QUOTED)
  if (!quoted) return take(PLAIN)?.[0] ?? ''
  const inside = quoted[1] ?? ''
  // somebody's own quotation marks around a line are words of theirs
  return /[\t\r\n]|""/.test(inside) ? inside.replaceAll('""', '"') : quoted[0]
}
