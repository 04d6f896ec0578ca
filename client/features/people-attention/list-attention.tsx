import { useState } from 'react'
import { useBoardHold, useBoardSession } from '#client/session/hooks.ts'
import { lazyPart } from '#client/ui/lazy-part.tsx'
import type { Stage } from '#shared/wire/stage.ts'

const AttentionBanner = lazyPart(
  () => import('./attention-banner.tsx').then((m) => m.AttentionBanner),
  'cards',
)

interface ListAttentionProps {
  readonly stage: Stage
  readonly onGo: (id: string) => void
}

/** F3. What the facilitators show, above whatever somebody who has the list looks at. Nothing until they do. */
export function ListAttention(props: ListAttentionProps) {
  const { call, lead } = props.stage.attention
  const [called] = useState(call?.number ?? 0)
  const hold = useBoardHold()
  if (!hold || (lead === null && (call?.number ?? 0) <= called)) return null
  return <Shown called={called} {...props} />
}

function Shown({ stage, called, onGo }: ListAttentionProps & { readonly called: number }) {
  const session = useBoardSession()
  return (
    <AttentionBanner
      session={session}
      attention={stage.attention}
      called={called}
      me={stage.me.id}
      onGo={onGo}
    />
  )
}
