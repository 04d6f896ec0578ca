/** An address that breaks where one would pause in reading it. */
export function Address({ text }: { readonly text: string }) {
  return (
    <strong>
      {text.split(/(?<=[./])/).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, always in this order
        <span key={index}>
          {part}
          <wbr />
        </span>
      ))}
    </strong>
  )
}
