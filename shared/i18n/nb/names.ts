/** How what lies on the board is called, wherever it is spoken of. */
export const names = {
  /** What people quote of a challenge: U-12. */
  number: ({ number }: { number: number }) => `U-${number}`,
  untitled: 'Uten tekst',
}
