/** Where a line may end: after spaces, and after a hyphen within a word. */
const PIECES = /[^\s-]*-|[^\s-]+|\s+/gu

/**
 * Breaks a text into lines no wider than `width`, as a browser does on a card: between words, and within a word that
 * has no room on a line of its own. `measure` gives the width of a text.
 */
export function wrapLines(text: string, width: number, measure: (text: string) => number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, width, measure))
}

function wrapParagraph(text: string, width: number, measure: (text: string) => number): readonly string[] {
  const lines: string[] = []
  let line = ''
  const end = () => {
    lines.push(line.trimEnd())
    line = ''
  }
  for (const piece of text.match(PIECES) ?? []) {
    if (piece.trim() === '') {
      if (line !== '') line += piece
      continue
    }
    if (line.trim() !== '' && measure(line + piece) > width) end()
    if (measure(line + piece) <= width) {
      line += piece
      continue
    }
    for (const letter of piece) {
      if (line !== '' && measure(line + letter) > width) end()
      line += letter
    }
  }
  end()
  return lines
}

/** As much of a text as fits on one line, with an ellipsis where something has been left out. */
export function cutLine(text: string, width: number, measure: (text: string) => number): string {
  if (measure(text) <= width) return text
  const letters = [...text]
  while (letters.length > 0 && measure(`${letters.join('')}…`) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}
