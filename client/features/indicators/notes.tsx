/** Why an indicator is there and what was thought of it elsewhere, a line each. */
export function Notes({ notes }: { readonly notes: readonly string[] }) {
  return notes.map((note) => (
    <span key={note} className="small indicators-reason">
      {note}
    </span>
  ))
}
