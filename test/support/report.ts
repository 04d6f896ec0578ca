/** The figure of a promise, for whoever reads the run: what was injected, and that nothing was lost. */
export const report = (promise: string, figures: Readonly<Record<string, number>>): void =>
  console.log(
    `${promise}: ${Object.entries(figures)
      .map(([name, figure]) => `${name} ${figure}`)
      .join(', ')}`,
  )
