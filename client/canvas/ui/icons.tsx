import { HELP_MARKS } from '#shared/export/board-picture/help-face.ts'

/* Icons of the tools, drawn on a 24-unit grid with a line of 2. They always stand with a word or a label. */
export const ICON_PATHS = {
  select: 'M6 4l13 7-6 1.5L10 19z',
  card: 'M5 5h14v9l-5 5H5zM14 19v-5h5M8.5 9.5h7',
  arrow: 'M5 19L18 6M9 5.5h9.5V15',
  text: 'M6 7V5h12v2M12 5v14M9 19h6',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
  theme: 'M4 6h16v13H4zM4 10h16',
  memo: 'M6 5h12v14H6zM9 9h6M9 13h4',
  image: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9h.01',
  table: 'M4 5h16v14H4zM4 10h16M4 14.5h16M10 5v14',
  hand: 'M8 12V6.5a1.5 1.5 0 0 1 3 0V11V5a1.5 1.5 0 0 1 3 0v6V6.5a1.5 1.5 0 0 1 3 0V14c0 4-2 6-5 6-2.5 0-3.8-1-5-3l-2.3-3.8a1.5 1.5 0 0 1 2.6-1.5z',
  draw: 'M4 20l1-4.5L16 4.5l3.5 3.5-11 11zM14 6.5l3.5 3.5',
  highlight: 'M9 14l-3 6h5l2-2M9 14l8-9 4 3.5-8 9.5zM9 14l4 4',
  rectangle: 'M4 6h16v12H4z',
  ellipse: 'M12 5c4.5 0 8 3 8 7s-3.5 7-8 7-8-3-8-7 3.5-7 8-7',
  line: 'M5 19L19 5',
  eraser: 'M9 19l-5-5L14 4l6 6-9 9zM9 19h11M8.5 9.5l6 6',
  laser: 'M5 19l8-8M15 4v3M20 9h-3M18.5 5.5L16.5 7.5M12 6l1 1M18 12l-1-1',
  undo: 'M9 7L4 12l5 5M4 12h10a6 6 0 0 1 6 6',
  redo: 'M15 7l5 5-5 5M20 12H10a6 6 0 0 0-6 6',
  keyboard: 'M3 7h18v11H3zM7 11h.01M11 11h.01M15 11h.01M18 11h.01M8 14.5h8',
  zoomIn: 'M12 6v12M6 12h12',
  zoomOut: 'M6 12h12',
  fit: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  edit: 'M4 20l1-4.5L16 4.5l3.5 3.5-11 11z',
  open: 'M5 6h14v12H5zM14 6v12M16.5 10h.01',
  duplicate: 'M9 9h11v11H9zM5 15H4V4h11v1',
  remove: 'M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13M10.5 11v5M13.5 11v5',
  front: 'M9 9h11v11H9zM4 4h11M4 4v11',
  back: 'M4 4h11v11H4zM20 9v11M20 20H9',
  group: 'M4 4h7v7H4zM13 13h7v7h-7zM15 4h5v5M9 20H4v-5',
  ungroup: 'M4 4h6v6H4zM14 14h6v6h-6zM14 10l4-4M10 14l-4 4',
  fill: 'M5 5h14v14H5zM5 15l10-10M9 19L19 9',
  noFill: 'M5 5h14v14H5z',
  solid: 'M4 12h16',
  dashed: 'M4 12h3M10.5 12h3M17 12h3',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  park: 'M6 4h12v16H6zM10 16V8h2.5a2.5 2.5 0 0 1 0 5H10',
  unlock: 'M6 11h12v9H6zM8.5 11V7a3.5 3.5 0 0 1 6.8-1.2',
  eye: 'M3 12c3-5 6-7 9-7s6 2 9 7c-3 5-6 7-9 7s-6-2-9-7M12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5',
  eyeOff: 'M3 12c3-5 6-7 9-7s6 2 9 7c-3 5-6 7-9 7s-6-2-9-7M4 20L20 4',
  call: 'M12 3v6M9.5 6.5L12 9l2.5-2.5M12 21v-6M9.5 17.5L12 15l2.5 2.5M3 12h6M6.5 9.5L9 12l-2.5 2.5M21 12h-6M17.5 9.5L15 12l2.5 2.5',
  lead: 'M5 21V4h12l-2.5 4L17 12H5',
  actor: HELP_MARKS.actor,
  activity: HELP_MARKS.activity,
  about: 'M12 4a8 8 0 1 1 0 16 8 8 0 1 1 0-16M12 9.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 1 1 0-5',
  affected: 'M12 4v10M7.5 9.5L12 14l4.5-4.5M5 20h14',
  means: 'M14 4a5 5 0 0 0-4.5 7L4 16.5V20h3.5L13 14.5a5 5 0 0 0 6.5-6.5l-3 3-3-3 3-3a5 5 0 0 0-2.5-1z',
  both: 'M8 18V6M4.5 9.5L8 6l3.5 3.5M16 6v12M12.5 14.5L16 18l3.5-3.5',
  close: 'M6 6l12 12M18 6L6 18',
  related: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1.5 1.5M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1.5-1.5',
  conflicts: 'M13 3L6 13h5l-1 8 7-11h-5z',
  affects: 'M4 12h15M13 6l6 6-6 6',
  talk: 'M4 5h16v11h-9l-5 4v-4H4zM8 9h8M8 12.5h5',
  settled: 'M4 5h16v11h-9l-5 4v-4H4zM8.5 10.5l2.5 2.5 4.5-5',
  reaction: 'M12 4a8 8 0 1 1 0 16 8 8 0 1 1 0-16M9 10h.01M15 10h.01M8.5 14a4.5 4.5 0 0 0 7 0',
  merge: 'M5 4v4l7 5 7-5V4M12 13v7',
  apart: 'M12 4v6M12 10l-7 6v4M12 10l7 6v4',
  turn: 'M8 7h11M15 3l4 4-4 4M16 17H5M9 13l-4 4 4 4',
  board: 'M4 5h16v14H4zM4 10h16M10 10v9',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.5 15.5L20 20',
  moon: 'M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5z',
  map: 'M4 6l5-2 6 2 5-2v14l-5 2-6-2-5 2zM9 4v14M15 6v14',
  previous: 'M14.5 6l-6 6 6 6',
  next: 'M9.5 6l6 6-6 6',
  grid: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h6v6h-6z',
  left: 'M4 4v16M8 7h11v3H8zM8 14h6v3H8z',
  centre: 'M12 4v16M6 7h12v3H6zM8.5 14h7v3h-7z',
  right: 'M20 4v16M5 7h11v3H5zM10 14h6v3h-6z',
  top: 'M4 4h16M7 8h3v11H7zM14 8h3v6h-3z',
  middle: 'M4 12h16M7 6h3v12H7zM14 8.5h3v7h-3z',
  bottom: 'M4 20h16M7 5h3v11H7zM14 10h3v6h-3z',
  across: 'M4 4v16M20 4v16M10 8h4v8h-4z',
  down: 'M4 4h16M4 20h16M8 10h8v4H8z',
} as const

export type CanvasIconName = keyof typeof ICON_PATHS

export function CanvasIcon({ name }: { readonly name: CanvasIconName }) {
  return (
    <svg
      aria-hidden="true"
      width="22"
      height="22"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' || name === 'keyboard' ? 2.4 : 1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={ICON_PATHS[name]} />
    </svg>
  )
}
