import { useBoardOf } from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import { challengeName, themeName } from '#client/ui/card-names.ts'
import { PanelDialog } from './panel-dialog.tsx'
import { RelationsPanel, type RelationsPanelProps } from './relations-panel.tsx'
import { TalkPanel, type TalkPanelProps } from './talk-panel.tsx'

interface Closing {
  readonly onClose: () => void
}

/** Reactions and comments of a card, over the page. */
export function TalkDialog({ onClose, ...panel }: TalkPanelProps & Closing) {
  const t = useTexts()
  const board = useBoardOf(panel.session)
  const challenge = board.challenges.find(({ id }) => id === panel.card)
  const theme = board.themes.find(({ id }) => id === panel.card)
  const name = challenge ? challengeName(challenge, t.names) : theme ? themeName(theme, t.names) : ''
  return (
    <PanelDialog title={t.cards.talk.heading({ name })} isGone={!challenge && !theme} onClose={onClose}>
      <TalkPanel {...panel} />
    </PanelDialog>
  )
}

/** What a challenge has to do with others, over the page. */
export function RelationsDialog({ onClose, ...panel }: RelationsPanelProps & Closing) {
  const t = useTexts()
  const challenge = useBoardOf(panel.session).challenges.find(({ id }) => id === panel.challengeId)
  const name = challenge ? challengeName(challenge, t.names) : ''
  return (
    <PanelDialog title={t.cards.relation.heading({ name })} isGone={!challenge} onClose={onClose}>
      <RelationsPanel {...panel} />
    </PanelDialog>
  )
}
