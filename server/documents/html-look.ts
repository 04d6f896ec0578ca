import type { DocumentWords } from '#shared/export/document/document.ts'
import { COLOURS } from './look.ts'

/** How the page looks on screens and on paper. Bars are borders, which are printed where backgrounds are not. */
export const CSS = `
:root{color-scheme:light dark;--ink:#${COLOURS.ink};--quiet:#${COLOURS.quiet};--line:#${COLOURS.line};--head:#${COLOURS.head};--bar:#${COLOURS.bar};--paper:#fff}
@media screen and (prefers-color-scheme:dark){:root{--ink:#f0f0f0;--quiet:#c8c8c8;--line:#8c8c8c;--head:#2a2f36;--bar:#8fb4e0;--paper:#16191d}}
*{box-sizing:border-box}
body{margin:0;padding:1.5rem 1rem 3rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,"Segoe UI",Arial,sans-serif;overflow-wrap:anywhere}
main,footer{max-width:48rem;margin-inline:auto}
h1{font-size:1.75rem;line-height:1.25;margin:0 0 1rem}
h2{font-size:1.25rem;margin:2rem 0 .5rem}
h3{font-size:1.05rem;margin:1.25rem 0 .25rem}
h4{font-size:1rem;margin:1rem 0 .25rem}
p,ul,ol,table,figure{margin:0 0 .75rem}
ul,ol{padding-inline-start:1.4rem}
li{margin-block-end:.25rem}
.strong{font-weight:600}
.quiet,figcaption,footer{color:var(--quiet);font-size:.9rem}
footer{border-block-start:1px solid var(--line);margin-block-start:2rem;padding-block-start:.75rem}
table{width:100%;border-collapse:collapse}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
th,td{padding:.4rem .6rem .4rem 0;border-block-end:1px solid var(--line);text-align:start;vertical-align:top}
thead th{background:var(--head)}
th:first-child{padding-inline-start:.4rem}
.number{text-align:end}
.bars{list-style:none;padding:0}
.bars li{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,3fr) minmax(4rem,auto);gap:.25rem .75rem;align-items:center}
.bar{border-block-start:.8em solid var(--bar);width:calc(var(--share)*100%);min-width:1px}
.matrix{width:100%;max-width:34rem;height:auto;fill:var(--ink)}
.matrix .frame,.matrix .middle{fill:none;stroke:var(--line)}
.matrix .middle{stroke-dasharray:4 3}
.matrix .dot{fill:var(--bar)}
@media screen and (max-width:36rem){
thead{display:none}
table,tbody,tr,th,td{display:block;padding:0;border:0}
tr{padding-block:.6rem;border-block-end:1px solid var(--line)}
th:first-child{padding:0}
td:empty{display:none}
td::before{content:attr(data-label) ": ";color:var(--quiet)}
.number{text-align:start}
.bars li{grid-template-columns:minmax(0,1fr) auto}
.bars li>:first-child{grid-column:1/-1}
}
@media print{
body{padding:0;font-size:10pt}
h1{font-size:17pt}
h2{font-size:13pt;margin-block-start:12pt}
h3{font-size:11pt}
h4{font-size:10pt}
h1,h2,h3,h4,figcaption{break-after:avoid}
tr,figure,li{break-inside:avoid}
p{orphans:2;widows:2}
}
`

/** Page numbers on paper. The words are ours, and so is every sign in them. */
export function printedPages(page: DocumentWords['page']): string {
  const [before = '', between = '', after = ''] = page({ page: '\u0000', of: '\u0000' }).split('\u0000')
  const content = `"${before}" counter(page) "${between}" counter(pages) "${after}"`
  return `@page{size:A4;margin:16mm 16mm 18mm;@bottom-right{content:${content};font:8pt Arial,sans-serif}}\n`
}
