/** The id of the words that say how to use the canvas by keyboard, and how to leave it. */
export const HELP_ID = 'canvas-help'
