import { useMemo } from 'react'
import { encode } from 'uqr'

interface QrCodeProps {
  /** What it holds. */
  readonly text: string
  /** The text alternative. */
  readonly label: string
}

/** A QR code as one path, so that it prints and scales; drawn on white in every colour scheme. */
export function QrCode({ text, label }: QrCodeProps) {
  const { path, size } = useMemo(() => qrPath(text), [text])
  return (
    <svg className="qr-code" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#06231c" shapeRendering="crispEdges" />
    </svg>
  )
}

/** One rectangle for each run of dark modules in a row. The border of 2 is completed by the white around it. */
function qrPath(text: string): { readonly path: string; readonly size: number } {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  let path = ''
  for (const [y, row] of data.entries()) {
    let start = -1
    for (let x = 0; x <= size; x++) {
      if (row[x] && start < 0) start = x
      if (!row[x] && start >= 0) {
        path += `M${start} ${y}h${x - start}v1h${start - x}z`
        start = -1
      }
    }
  }
  return { path, size }
}
