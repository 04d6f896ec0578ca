/*
 * What people wrote, as Markdown (CommonMark and GitHub's dialect) that shows exactly that and does nothing: no
 * heading, list, table, link, image or HTML comes of it.
 */

/** Characters that mean something anywhere in a line. */
const INLINE = /[\\`*_{}[\]<>#|~&!]/g

/** A line's first character that would make it a list, a heading's underline or a quote. */
const LINE_START = /^(\s*)([-+=])/

const NUMBERED_START = /^(\s*\d+)([.)])/

/** Addresses that some renderers turn into links by themselves. */
const AUTOLINK = /(\b(?:https?|ftp|mailto|xmpp))(:)|(\bwww)(\.)|(@)/gi

/** Text for the middle of a line, behind words of ours. Line breaks become spaces. */
export const markdownInline = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(INLINE, '\\$&')
    .replace(AUTOLINK, (_, scheme, colon, www, dot, at) => `${scheme ?? www ?? ''}\\${colon ?? dot ?? at}`)

/** Text that a line may start with. */
export const markdownLine = (text: string): string =>
  markdownInline(text).replace(LINE_START, '$1\\$2').replace(NUMBERED_START, '$1\\$2')

/** A text of several lines as one paragraph with hard line breaks. Blank lines are left out. */
export const markdownParagraph = (text: string): string =>
  text
    .split('\n')
    .map(markdownLine)
    .filter((line) => line !== '')
    .join('\\\n')

/** Items that are Markdown already. */
export const markdownList = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n')

/** A table of cells that are Markdown already. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
