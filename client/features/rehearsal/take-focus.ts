/** For what takes the place of a control that had the focus, and is gone with it: goes on there, when React commits. */
export function takeLostFocus(element: HTMLElement | null): void {
  const { activeElement } = document
  if (element && (activeElement === null || activeElement === document.body)) element.focus()
}
