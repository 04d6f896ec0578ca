import './share-bar.css'

type Kind = 'yes' | 'partly' | 'no' | 'open'

interface ShareBarProps {
  readonly parts: readonly { readonly kind: Kind; readonly size: number }[]
  /** What the whole width stands for. */
  readonly of: number
}

/**
 * A bar in parts, each with a pattern of its own. It shows what is said in words beside it, and is left out for those who
 * hear that.
 */
export const ShareBar = ({ parts, of }: ShareBarProps) => (
  <div className="data-bar" aria-hidden="true">
    {parts.map(({ kind, size }) =>
      size === 0 ? null : (
        <span key={kind} data-has={kind} style={{ width: `${(100 * size) / Math.max(of, 1)}%` }} />
      ),
    )}
  </div>
)

interface KeyProps {
  readonly has: Kind
  readonly children: string
}

/** What a pattern means. */
export const Key = ({ has, children }: KeyProps) => (
  <li className="data-key">
    <span className="data-bar" aria-hidden="true">
      <span data-has={has} />
    </span>
    {children}
  </li>
)
