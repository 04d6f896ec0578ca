import type { Editor } from 'tldraw'
import {
  activityFace,
  actorFace,
  HELP,
  type HelpFace,
  linesOfHelp,
} from '#shared/export/board-picture/help-face.ts'
import type { Texts } from '#shared/i18n/texts.ts'
import type { Language } from '#shared/kernel/language.ts'
import { heightOfText } from './card-height.ts'
import type { HelpShape } from './types.ts'

export const faceOf = (shape: HelpShape, t: Texts['actors'], language: Language): HelpFace =>
  shape.type === 'actor' ? actorFace(shape.props, t) : activityFace(shape.props, t, language)

/** The height that a card is shown with, canvas units: room for its title, and a line for each thing that it says. */
export function helpHeight(editor: Editor, { props }: HelpShape): number {
  let height = measured.get(props)
  if (height === undefined) {
    const lines = linesOfHelp(props)
    const more = lines > 0 ? HELP.above + lines * HELP.line : 0
    height = more + heightOfTitle(editor, props)
    measured.set(props, height)
  }
  return Math.max(props.h, height)
}

/** The height that a card needs with this title alone. */
export const heightOfTitle = (
  editor: Editor,
  { w, title }: Pick<HelpShape['props'], 'w' | 'title'>,
): number => heightOfText(editor, { w, title, body: '', goals: [] })

const measured = new WeakMap<HelpShape['props'], number>()
