import type { Id } from '#shared/kernel/ids.ts'

/** A challenge's card on the canvas, and where on the screen it is, pixels. */
export interface CardUnder {
  readonly id: Id<'chl'>
  readonly box: { readonly x: number; readonly y: number; readonly w: number; readonly h: number }
}

/** What the canvas tells of itself to what stands beside it. Asked for when it is needed: it says nothing by itself. */
export interface CanvasHandle {
  /** The records that are selected. */
  selected(): readonly string[]
  /** The card at a point of the screen, unless a tool or panel lies over it there. */
  cardAt(x: number, y: number): CardUnder | undefined
}

/** How cards of the canvas take indicators that are dragged onto them. */
export interface CardDrops {
  readonly cardAt: CanvasHandle['cardAt']
  readonly onDrop: (card: Id<'chl'>, indicator: string) => void
}
