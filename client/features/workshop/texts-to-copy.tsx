import './texts-to-copy.css'

/** What somebody wrote, as it was written, to be read and copied. */
export function TextsToCopy({ texts }: { readonly texts: readonly string[] }) {
  return (
    <ul className="texts-to-copy list-plain">
      {texts.map((text, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two texts may be the same, and none moves
        <li key={i}>{text}</li>
      ))}
    </ul>
  )
}
