import type { ReactNode } from 'react'

interface SceneHeadProps {
  /** What kind of thing this is, where the title does not say so. */
  readonly above?: ReactNode
  readonly title: string
  /** What to do. */
  readonly text?: string
  /** Of what people wrote, where that is not the page's language. */
  readonly lang?: string
}

/** From so many characters on, a title would take more than two lines of the largest letters. */
const LONG = 60

/** What the wall says first, in any scene. */
export function SceneHead({ above, title, text, lang }: SceneHeadProps) {
  return (
    <div className="wall-scene-head">
      {above && <p className="wall-above">{above}</p>}
      <h2 lang={lang} data-long={title.length > LONG}>
        {title}
      </h2>
      {text && <p className="wall-text">{text}</p>}
    </div>
  )
}
