/*
 * What somebody may hand to a page in the hope that it runs. Each calls `pwned` when it does, or asks a host that is not
 * there.
 */
const ELSEWHERE = 'http://elsewhere.invalid'

const SVG = 'xmlns="http://www.w3.org/2000/svg"'

export const PAYLOADS: readonly string[] = [
  '<script>pwned(1)</script>',
  `<script src="${ELSEWHERE}/x.js"></script>`,
  '"><script>pwned(1)</script>',
  '</title></style></textarea><script>pwned(1)</script>',
  '<img src=x onerror=pwned(1)>',
  `<img src="${ELSEWHERE}/x.png">`,
  '<img srcset="x 1x" onerror="pwned(1)">',
  `<svg ${SVG} onload="pwned(1)"></svg>`,
  `<svg ${SVG}><script>pwned(1)</script></svg>`,
  `<svg ${SVG}><foreignObject><iframe ${'srcdoc'}="<script>parent.pwned(1)</script>"></iframe></foreignObject></svg>`,
  `<svg ${SVG}><animate onbegin="pwned(1)" attributeName="x" dur="1s"/></svg>`,
  `<svg ${SVG}><a href="javascript:pwned(1)"><text y="20">x</text></a></svg>`,
  `<svg ${SVG}><use href="data:image/svg+xml,<svg id='x' ${SVG} onload='pwned(1)'/>#x"/></svg>`,
  `<svg ${SVG}><image href="${ELSEWHERE}/x.png"/></svg>`,
  `<svg><style><img src=x onerror=pwned(1)></style></svg>`,
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=pwned(1)&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=pwned(1)>">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=pwned(1)>',
  '<iframe src="javascript:parent.pwned(1)"></iframe>',
  `<iframe src="${ELSEWHERE}/"></iframe>`,
  '<iframe srcdoc="&lt;script&gt;parent.pwned(1)&lt;/script&gt;"></iframe>',
  `<object data="${ELSEWHERE}/x"></object>`,
  `<embed src="data:text/html,<script>pwned(1)</script>">`,
  '<a href="javascript:pwned(1)">her</a>',
  'javascript:pwned(1)',
  'JaVaScRiPt:pwned(1)//',
  'java\tscript:pwned(1)',
  'data:text/html,<script>pwned(1)</script>',
  'data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIG9ubG9hZD0icHduZWQoMSkiLz4=',
  'vbscript:pwned(1)',
  `<link rel="stylesheet" href="${ELSEWHERE}/x.css">`,
  `<style>@import "${ELSEWHERE}/x.css"; body { background: url(${ELSEWHERE}/y.png) }</style>`,
  `<meta http-equiv="refresh" content="0;url=${ELSEWHERE}/">`,
  `<base href="${ELSEWHERE}/">`,
  '<details open ontoggle=pwned(1)>',
  '<input autofocus onfocus=pwned(1)>',
  '<video><source onerror="pwned(1)"></video>',
  '<body onload=pwned(1)>',
  '<div style="animation:x" onanimationstart="pwned(1)">',
  '{{constructor.constructor("pwned(1)")()}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text itself
  '${pwned(1)}',
  '<template><script>pwned(1)</script></template>',
  '<x onclick=pwned(1) contenteditable autofocus onfocus=pwned(1) tabindex=1>x</x>',
  `[lenke](javascript:pwned(1)) ![bilde](${ELSEWHERE}/x.png)`,
]

/** The same in files, which are refused in words. */
export const FILES: readonly { readonly name: string; readonly type: string; readonly content: string }[] = [
  { name: 'a.svg', type: 'image/svg+xml', content: `<svg ${SVG} onload="pwned(1)"/>` },
  { name: 'a.html', type: 'text/html', content: '<script>pwned(1)</script>' },
  { name: 'a.png', type: 'image/png', content: `<svg ${SVG} onload="pwned(1)"/>` },
  { name: 'a.gif', type: 'image/gif', content: 'GIF89a=1/*<script>*/;pwned(1)' },
  {
    name: 'a.xml',
    type: 'text/xml',
    content: `<x:script xmlns:x="http://www.w3.org/1999/xhtml">pwned(1)</x:script>`,
  },
  { name: 'a.js', type: 'text/javascript', content: 'pwned(1)' },
  { name: 'a.csv', type: 'text/csv', content: '<!doctype html><script>pwned(1)</script>' },
]
