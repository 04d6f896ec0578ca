/*
 * The few icons of the product, drawn on a 24-unit grid with a line of 2. They never stand for a word alone where
 * the word has room; where it has not, the control has a label.
 */
const PATHS = {
  close: 'M6 6l12 12M18 6L6 18',
  check: 'M4.5 12.5l5 5 10-11',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  clock: 'M12 7v5l3 2M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18',
  cloud: 'M7 18a4.5 4.5 0 0 1-.5-9 6 6 0 0 1 11.5 1.5A3.8 3.8 0 0 1 17.5 18z',
  cloudOff: 'M4 4l16 16M7 18a4.5 4.5 0 0 1-.5-9M11 6a6 6 0 0 1 7 4.5A3.8 3.8 0 0 1 19.5 17',
  device: 'M8 3h8v18H8zM11.5 18h1',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M2.5 20a6.5 6.5 0 0 1 13 0M16 4.5a3.5 3.5 0 0 1 0 6M18 14a6.5 6.5 0 0 1 3.5 6',
  invite: 'M10 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M3.5 20a6.5 6.5 0 0 1 13 0M19 8v6M16 11h6',
  next: 'M9 5l7 7-7 7',
  previous: 'M15 5l-7 7 7 7',
  down: 'M5 9l7 7 7-7',
  pause: 'M8 5v14M16 5v14',
  play: 'M7 4.5v15l12-7.5z',
  plus: 'M12 5v14M5 12h14',
  list: 'M9 6h11M9 12h11M9 18h11M4 6h.01M4 12h.01M4 18h.01',
  board: 'M4 4h7v7H4zM14 4h6v9h-6zM4 14h7v6H4zM14 16h6v4h-6z',
  vote: 'M4 12.5l4.5 4.5L20 6',
  result: 'M5 20V10M12 20V4M19 20v-7',
  menu: 'M4 6h16M4 12h16M4 18h16',
  globe:
    'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M3 12h18M12 3c3 3 3.5 6 3.5 9s-.5 6-3.5 9c-3-3-3.5-6-3.5-9S9 6 12 3',
  moon: 'M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5z',
  panel: 'M4 5h16v14H4zM15 5v14',
  report: 'M6 3h9l4 4v14H6zM9.5 12h6M9.5 16h6M14 3v5h5',
  warning: 'M12 4l9 16H3zM12 10v4M12 17h.01',
  write: 'M4 20l1-5L16 4l4 4L9 19z',
  stop: 'M6 6h12v12H6z',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  sound: 'M4 9v6h4l5 4V5L8 9zM16.5 9a4 4 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11',
  soundOff: 'M4 9v6h4l5 4V5L8 9zM17 9l5 6M22 9l-5 6',
  steps: 'M4 6h2M4 12h2M4 18h2M10 6h10M10 12h10M10 18h6',
} as const

export type IconName = keyof typeof PATHS

/** An icon beside a text. Hidden from screen readers: the text says it. */
export const Icon = ({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) => (
  <Drawing line={PATHS[name]} size={size} />
)

/** A drawing like the icons, for one that stands in a single place: pages that do not show it need not load it. */
export function Drawing({ line, size = 20 }: { readonly line: string; readonly size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={line} />
    </svg>
  )
}
