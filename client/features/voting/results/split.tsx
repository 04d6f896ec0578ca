/** How answers divide, from the best to the worst, as one bar. For the eye: the numbers stand beside it. */
export function Split({ parts }: { readonly parts: readonly [number, number, number] }) {
  const sum = parts.reduce((total, part) => total + part, 0)
  if (sum === 0) return null
  return (
    <span className="result-split" aria-hidden="true">
      {parts.map((part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what a part means is where it stands
        <span key={i} data-part={i} style={{ flexGrow: part }} hidden={part === 0} />
      ))}
    </span>
  )
}
