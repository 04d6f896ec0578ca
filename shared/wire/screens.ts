/** A phone, upright or on its side, or a window zoomed to the size of one: no canvas, one column. A media query. */
export const SMALL = '(max-width: 767.98px), (pointer: coarse) and (max-height: 499.98px)'
