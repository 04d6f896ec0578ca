/** What pdfkit understands and its types do not know. */
declare namespace PDFKit.Mixins {
  interface StructureElementOptions {
    /** Which cells a header cell is of. */
    scope?: 'Column' | 'Row'
    /** Left, top, right and bottom of a figure, points from the page's top left corner. */
    bbox?: readonly [number, number, number, number]
  }
}
