/** What is wrong with a text as XML: tags that do not match, bare signs, values that are no values. */
export function xmlFaults(text: string): readonly string[] {
  const faults: string[] = []
  const open: string[] = []
  for (const [token, close, name = '', rest = '', isEmpty] of text.matchAll(
    /<(\/?)([\w-]+)((?:\s[\w:-]+="[^"<]*")*)(\/?)>|[<>]|&(?!(?:amp|lt|gt|quot);)/g,
  )) {
    if (name === '') faults.push(`stray ${token}`)
    else if (close) {
      if (open.pop() !== name) faults.push(`unexpected </${name}>`)
    } else if (!isEmpty) open.push(name)
    if (/="[^"]*\b(?:NaN|Infinity|undefined|null|e[+]\d)/.test(rest) && !/data:/.test(rest))
      faults.push(`value in ${rest}`)
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text))
    faults.push('a character that XML has not')
  return open.length > 0 ? [...faults, `open: ${open.join(' ')}`] : faults
}
