/** Runs in the page before anything of it: notes when its largest part was painted, and how soon a tap shows. */
;(() => {
  let largest = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) largest = entry.startTime
  }).observe({ type: 'largest-contentful-paint', buffered: true })

  /**
   * Milliseconds from the hand's event until the frame in which `selector` shows something else.
   * @param {string} selector
   * @param {string} type
   * @returns {Promise<number>}
   */
  const echo = (selector, type) =>
    new Promise((resolve) => {
      const shown = () => [...document.querySelectorAll(selector)].map((one) => one.textContent).join('\n')
      const before = shown()
      addEventListener(
        type,
        ({ timeStamp }) => {
          const look = () => {
            if (shown() === before) return requestAnimationFrame(look)
            // what has just been drawn is on the screen with the next frame
            requestAnimationFrame((now) => resolve(now - timeStamp))
          }
          look()
        },
        { capture: true, once: true },
      )
    })
  Object.assign(globalThis, { probe: { largest: () => largest, echo } })
})()
