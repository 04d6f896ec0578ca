import './illustration.css'

/*
 * Notes on a board on the left, three of them picked and in order on the right: what a workshop does. Drawn in the
 * theme's colours; the dots on a note are the votes that it got.
 */
const NOTES = [
  { x: 14, y: 22, turn: -4, colour: 'yellow', lines: [44, 30], votes: 0 },
  { x: 92, y: 12, turn: 3, colour: 'blue', lines: [40, 46], votes: 2 },
  { x: 20, y: 96, turn: 2, colour: 'green', lines: [46, 26], votes: 3 },
  { x: 100, y: 88, turn: -3, colour: 'orange', lines: [38, 44], votes: 1 },
  { x: 10, y: 172, turn: -2, colour: 'violet', lines: [42, 34], votes: 0 },
  { x: 88, y: 164, turn: 4, colour: 'yellow', lines: [46, 40], votes: 2 },
] as const

const CHOSEN = [
  { y: 34, colour: 'green', line: 96 },
  { y: 104, colour: 'blue', line: 82 },
  { y: 174, colour: 'yellow', line: 90 },
] as const

export function Illustration({ label }: { readonly label: string }) {
  return (
    <svg className="illustration" role="img" aria-label={label} viewBox="0 0 420 260">
      <rect className="illustration-board" x="0" y="0" width="420" height="260" rx="20" />
      {NOTES.map((note) => (
        <g key={`${note.x} ${note.y}`} transform={`rotate(${note.turn} ${note.x + 34} ${note.y + 32})`}>
          <path
            className="illustration-note"
            data-colour={note.colour}
            d={`M${note.x} ${note.y}h68v50l-14 14h-54z`}
          />
          <path className="illustration-fold" d={`M${note.x + 68} ${note.y + 50}h-14v14z`} />
          {note.lines.map((length, index) => (
            <rect
              key={length}
              className="illustration-ink"
              x={note.x + 10}
              y={note.y + 12 + index * 11}
              width={length}
              height="4"
              rx="2"
            />
          ))}
          {Array.from({ length: note.votes }, (_, index) => (
            <circle
              key={`vote ${index.toString()}`}
              className="illustration-vote"
              cx={note.x + 14 + index * 12}
              cy={note.y + 46}
              r="4.5"
            />
          ))}
        </g>
      ))}
      <path className="illustration-arrow" d="M190 130h42m-12-12l12 12-12 12" />
      {CHOSEN.map(({ y, colour, line }, index) => (
        <g key={y}>
          <rect className="illustration-row" x="250" y={y} width="150" height="54" rx="12" />
          <rect
            className="illustration-note"
            data-colour={colour}
            x="250"
            y={y}
            width="8"
            height="54"
            rx="4"
          />
          <circle className="illustration-place" cx="280" cy={y + 27} r="13" />
          <text className="illustration-number" x="280" y={y + 32} textAnchor="middle">
            {index + 1}
          </text>
          <rect className="illustration-ink" x="302" y={y + 18} width={line * 0.8} height="5" rx="2.5" />
          <rect className="illustration-ink" x="302" y={y + 31} width={line * 0.5} height="5" rx="2.5" />
        </g>
      ))}
    </svg>
  )
}
