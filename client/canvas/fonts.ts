import interUrl from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'

/**
 * All the library's typefaces are the one that the page has already: the same file, from this server. On its own
 * it would fetch sixteen from a network of its maker's.
 */
const FACES = ['mono', 'serif', 'sans', 'draw'].flatMap((family) =>
  ['', '_italic', '_bold', '_italic_bold'].map((style) => `tldraw_${family}${style}`),
)

export const FONT_URLS = { fonts: Object.fromEntries(FACES.map((face) => [face, interUrl])) }
