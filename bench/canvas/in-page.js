/**
 * Runs in the page that is measured, before its own scripts: says when its cards are there, and how long frames take.
 * Plain JavaScript, handed to the browser as it is.
 */
;(() => {
  const cards = document.getElementsByClassName('tl-shape')
  /** Times of frames, milliseconds since the page began to load. */
  let frames = [0]
  let isRecording = false
  /** @type {number[]} */
  let blocked = []
  let following = new MutationObserver(() => {})
  /** @type {{ put: number, at: number, x: number }[]} */
  let seenOf = []
  /** @type {{ at: number, isSent: boolean, bytes: Uint8Array }[]} */
  let messages = []
  const now = () => performance.timeOrigin + performance.now()
  /** @type {{ at: number, x: number }[]} */
  let pointer = []

  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) blocked.push(duration)
  }).observe({ type: 'longtask' })

  /** @param {number} now */
  const record = (now) => {
    if (!isRecording) return
    frames.push(now)
    requestAnimationFrame(record)
  }

  /** @param {unknown} data @param {boolean} isSent */
  const noteMessage = (data, isSent) => {
    if (!isRecording) return
    const bytes = data instanceof ArrayBuffer ? new Uint8Array(data) : data
    if (bytes instanceof Uint8Array) messages.push({ at: now(), isSent, bytes: bytes.slice() })
  }
  const { send } = WebSocket.prototype
  WebSocket.prototype.send = function (data) {
    noteMessage(data, true)
    send.call(this, data)
  }
  const Original = WebSocket
  window.WebSocket = class extends Original {
    /** @param {[string | URL, (string | string[])?]} args */
    constructor(...args) {
      super(...args)
      this.addEventListener('message', ({ data }) => noteMessage(data, false))
    }
  }

  /**
   * The x and y of the first place that a message tells of, as the bytes that Yjs writes: a list of four values that
   * begins with two numbers.
   * @param {Uint8Array} bytes
   */
  const placeIn = (bytes) => {
    const from = indexOf(bytes, [117, 4])
    if (from < 0) return undefined
    const to = afterNumber(bytes, afterNumber(bytes, from + 2))
    return [...bytes.subarray(from, to)]
  }
  /** @param {Uint8Array} bytes @param {number} at */
  const afterNumber = (bytes, at) => {
    const kind = bytes[at]
    if (kind === 123) return at + 9
    if (kind === 124) return at + 5
    let end = at + 1
    while ((bytes[end] ?? 0) > 127) end++
    return end + 1
  }

  /** @param {Uint8Array} bytes @param {number[]} part */
  const indexOf = (bytes, part, from = 0) => {
    const [first = 0] = part
    for (let i = bytes.indexOf(first, from); i >= 0; i = bytes.indexOf(first, i + 1)) {
      if (part.every((byte, n) => bytes[i + n] === byte)) return i
    }
    return -1
  }

  const bench = {
    /**
     * When so many cards have been painted: the frame after the one that found them in the page.
     * @param {number} count
     */
    painted: (count) =>
      new Promise((done) => {
        const look = () => {
          if (cards.length < count) requestAnimationFrame(look)
          else requestAnimationFrame(() => setTimeout(() => done(performance.now())))
        }
        look()
      }),
    /**
     * When so many pictures more have been drawn.
     * @param {number} count
     */
    drawn: (count) =>
      new Promise((done) => {
        const look = () => (count-- > 0 ? requestAnimationFrame(look) : done(undefined))
        look()
      }),
    start() {
      frames = []
      blocked = []
      messages = []
      isRecording = true
      requestAnimationFrame(record)
    },
    /** Milliseconds between frames, and how long each task over 50 ms blocked the page. */
    stop() {
      isRecording = false
      return { frames: frames.slice(1).map((at, i) => at - (frames[i] ?? at)), blocked }
    },
    /**
     * Notes when one card is shown in another place: when the canvas has put it there, and the frame after, when that
     * has been painted. Times since 1970.
     * @param {string} id
     */
    follow(id) {
      const card = document.querySelector(`[data-shape-id="${id}"]`)
      /** @type {{ put: number, at: number, x: number }[]} */
      const seen = []
      let last = ''
      const look = () => {
        const transform = card instanceof HTMLElement ? card.style.transform : ''
        if (transform === last) return
        last = transform
        const x = new DOMMatrix(transform).e
        const put = now()
        requestAnimationFrame(() => seen.push({ put, at: now(), x }))
      }
      following.disconnect()
      following = new MutationObserver(look)
      if (card) following.observe(card, { attributeFilter: ['style'] })
      seenOf = seen
      look()
    },
    seen: () => seenOf,
    /** When this page sent where something lies, and where. */
    sent: () =>
      messages.flatMap(({ at, isSent, bytes }) => {
        const place = isSent ? placeIn(bytes) : undefined
        return place ? [{ at, place }] : []
      }),
    /**
     * When each of these places was told to this page; 0 when it was not.
     * @param {number[][]} places
     */
    arrived: (places) => {
      const came = messages.filter(({ isSent }) => !isSent)
      return places.map((place) => came.find(({ bytes }) => indexOf(bytes, place) >= 0)?.at ?? 0)
    },
    /** Notes where the pointer is, when the person moved it: what is told by the event itself. Times since 1970. */
    notePointer() {
      /** @type {{ at: number, x: number }[]} */
      const moves = []
      addEventListener(
        'pointermove',
        ({ timeStamp, clientX }) => moves.push({ at: performance.timeOrigin + timeStamp, x: clientX }),
        { capture: true },
      )
      pointer = moves
    },
    /** What has been noted since it was asked last. */
    moves: () => pointer.splice(0),
    /** The zoom and the corner of the view, as the canvas library has them. */
    camera() {
      const layer = document.querySelector('.tl-html-layer')
      const { a, e, f } = new DOMMatrix(layer instanceof HTMLElement ? layer.style.transform : '')
      return { x: e / a, y: f / a, z: a }
    },
    /** Where the canvas lies in the window, pixels. */
    box() {
      const { x, y, width, height } =
        document.querySelector('.tl-container')?.getBoundingClientRect() ?? new DOMRect()
      return { x, y, w: width, h: height }
    },
    /** Where each card and theme lies on the board. */
    places: () => [...cards].map((card) => (card instanceof HTMLElement ? card.style.transform : '')),
    /**
     * Points in the middle of cards that can be taken hold of, nearest to the middle of the canvas first and so far
     * apart that clicks on them are not taken for a double click.
     * @param {number} count
     */
    grips(count) {
      const { x, y, w, h } = bench.box()
      const middle = { x: x + w / 2, y: y + h / 2 }
      const found = [...document.querySelectorAll('[data-shape-type="challenge"], [data-shape-type="note"]')]
        .map((card) => {
          const box = card.getBoundingClientRect()
          const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
          return { card, at, far: Math.hypot(at.x - middle.x, at.y - middle.y) }
        })
        .filter(({ at }) => document.elementFromPoint(at.x, at.y)?.closest('.tl-canvas'))
        .sort((a, b) => a.far - b.far)
      /** @type {{ x: number, y: number, id: string }[]} */
      const grips = []
      for (const { card, at } of found) {
        if (grips.length >= count) break
        if (grips.every((other) => Math.hypot(other.x - at.x, other.y - at.y) > 44))
          grips.push({ ...at, id: card.getAttribute('data-shape-id') ?? '' })
      }
      return grips
    },
  }
  Object.assign(window, { bench })
})()
