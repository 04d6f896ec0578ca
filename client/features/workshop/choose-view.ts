export type View = 'board' | 'list'

/** What the address asks for; `liste` is what people write by hand. */
export function viewInAddress(search: string): View | undefined {
  const asked = new URLSearchParams(search).get('view')
  if (asked === 'list' || asked === 'liste') return 'list'
  return asked === 'board' || asked === 'tavle' ? 'board' : undefined
}

/** Small screens have the list and never load the canvas. Others: the address, else the last choice, else the board. */
export function chooseView(asked: View | undefined, remembered: string | undefined, isSmall: boolean): View {
  if (isSmall) return 'list'
  return asked ?? (remembered === 'list' ? 'list' : 'board')
}
