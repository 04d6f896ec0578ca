/**
 * Reads RFC 4180 text into rows of fields: the shortest reader that is strict. Throws where a quote is out of
 * place, so that a test does not accept what a spreadsheet would not.
 */
export function parseCsv(text: string, delimiter = ';', newline = '\r\n'): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const [field, after] = text[at] === '"' ? quoted(text, at) : bare(text, at, delimiter, newline)
    row.push(field)
    at = after
    if (text.startsWith(delimiter, at)) {
      at += delimiter.length
      if (at === text.length) row.push('')
    } else if (text.startsWith(newline, at)) {
      rows.push(row)
      row = []
      at += newline.length
    } else if (at < text.length) {
      throw new Error(`neither separator nor end of line at ${at}`)
    }
  }
  if (row.length > 0) rows.push(row)
  return rows
}

function quoted(text: string, start: number): [string, number] {
  let field = ''
  let at = start + 1
  for (;;) {
    const end = text.indexOf('"', at)
    if (end === -1) throw new Error(`no closing quote after ${start}`)
    field += text.slice(at, end)
    if (text[end + 1] !== '"') return [field, end + 1]
    field += '"'
    at = end + 2
  }
}

function bare(text: string, start: number, delimiter: string, newline: string): [string, number] {
  let at = start
  while (at < text.length && !text.startsWith(delimiter, at) && !text.startsWith(newline, at)) {
    if (text[at] === '"') throw new Error(`a quote inside a bare field at ${at}`)
    at += 1
  }
  return [text.slice(start, at), at]
}
