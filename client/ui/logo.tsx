/** Two notes, the front one chosen. The product's name stands beside it. */
export function Logo({ size = 32 }: { readonly size?: number }) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 32 32">
      <rect x="3" y="3" width="18" height="18" rx="4" fill="#f2c14e" transform="rotate(-8 12 12)" />
      <path
        d="M14 11h12a3 3 0 0 1 3 3v9l-6 6h-9a3 3 0 0 1-3-3V14a3 3 0 0 1 3-3z"
        fill="var(--ds-color-accent-base-default)"
      />
      <path d="M29 23h-4a2 2 0 0 0-2 2v4z" fill="#7fb8a8" />
      <path
        d="M15.5 20.5l3 3 6-6.5"
        fill="none"
        stroke="#fff"
        strokeWidth="2.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
