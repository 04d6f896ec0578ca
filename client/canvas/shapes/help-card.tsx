import { memo } from 'react'
import { HTMLContainer, useEditor, useIsEditing, useValue } from 'tldraw'
import { WritingLine } from '#client/features/people-attention/writing-line.tsx'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { HELP_MARKS } from '#shared/export/board-picture/help-face.ts'
import { useHost } from '../host.ts'
import { HelpEditor } from './help-editor.tsx'
import { faceOf } from './help-words.ts'
import type { HelpShape } from './types.ts'
import './card.css'
import './help.css'

interface HelpCardProps {
  readonly shape: HelpShape
  readonly height: number
}

/** The card of an actor or an activity: told from challenges by its outline, its mark and what it is called. */
export const HelpCard = memo(function HelpCard({ shape, height }: HelpCardProps) {
  const t = useTexts()
  const language = useLanguage()
  const host = useHost()
  const editor = useEditor()
  const { id, type, props } = shape
  const record = host.recordOf(id)
  const isEditing = useIsEditing(id)
  const isErasing = useValue('erasing', () => editor.getErasingShapeIds().includes(id), [editor, id])
  const { head, lines, foot } = faceOf(shape, t.actors, language)
  return (
    <HTMLContainer
      className="canvas-card"
      data-kind={type}
      data-colour={props.colour}
      data-editing={isEditing}
      data-erasing={isErasing}
      data-record={record}
      style={{ width: props.w, height: isEditing ? 'auto' : height, minHeight: height }}
    >
      <div className="canvas-card-top canvas-help-head">
        <svg aria-hidden="true" viewBox="0 0 24 24" width="16" height="16">
          <path d={HELP_MARKS[type]} />
        </svg>
        <span>{head}</span>
      </div>
      {isEditing ? (
        <HelpEditor shape={shape} />
      ) : (
        <p className="canvas-card-title" data-empty={props.title === ''}>
          {props.title || t.canvas.help.untitled}
        </p>
      )}
      {lines.length > 0 && (
        <ul className="canvas-help-lines">
          {lines.map(({ label, text }) => (
            <li key={label} title={text}>
              <b>{label}:</b> {text}
            </li>
          ))}
        </ul>
      )}
      <WritingLine session={host.session} record={record} />
      <div className="canvas-card-foot canvas-help-foot">{foot !== '' && <span>{foot}</span>}</div>
    </HTMLContainer>
  )
})
