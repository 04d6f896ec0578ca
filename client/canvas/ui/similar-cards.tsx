import { useMemo, useState } from 'react'
import type { Editor } from 'tldraw'
import { useTexts } from '#client/session/language.ts'
import { readSetting, writeSetting } from '#client/session/settings.ts'
import { challengeName } from '#client/ui/card-names.ts'
import { notify } from '#client/ui/toast.tsx'
import { mergeChallenges } from '#shared/board/merging.ts'
import type { Challenge } from '#shared/board/records.ts'
import { similarPairs } from '#shared/domain/voting/similar.ts'
import { type CanvasHost, useHost } from '../host.ts'
import { shapesOf, showRecords } from '../navigate/go.ts'
import { useCalmBoard } from '../use-calm-board.ts'
import { ToolButton } from './tool-button.tsx'

const SHOWN = 30

/** How far the pairs may be behind the board, milliseconds. */
const CALM = 500

/** The width of the panel, pixels. */
const PANEL = 360

const KEPT = 'keptPairs'
/** How many pairs the device remembers to have been kept apart. */
const REMEMBERED = 200

type Pair = readonly [Challenge, Challenge]

/** Cards whose titles are so alike that they may be one: looked at pair by pair, merged or both kept. */
export function SimilarCards({ editor }: { readonly editor: Editor }) {
  const texts = useTexts()
  const t = texts.canvas.overview.similar
  const host = useHost()
  const { watch } = host.session
  const { challenges } = useCalmBoard(host, CALM)
  const [kept, setKept] = useState(readKept)
  const [shown, setShown] = useState<string>()
  const pairs = useMemo(
    () => similarPairs(challenges, SHOWN + kept.length).filter((pair) => !kept.includes(keyOf(pair))),
    [challenges, kept],
  )
  const show = (pair: Pair) => {
    const ids = pair.map(({ id }) => id)
    setShown(keyOf(pair))
    editor.setCurrentTool('select')
    editor.setSelectedShapes([...shapesOf(editor, host, ids)])
    showRecords(editor, host, ids, { left: PANEL })
  }
  const keep = (pair: Pair) => {
    const next = [...kept, keyOf(pair)].slice(-REMEMBERED)
    setKept(next)
    writeSetting(KEPT, next.join(' '))
  }
  const merge = ([a, b]: Pair) => {
    editor.markHistoryStoppingPoint('merge')
    const id = mergeChallenges(host.session.edit, { cards: [a.id, b.id] }, watch.current())
    host.session.undo.stopCapturing()
    host.flush()
    if (!id) return
    editor.setSelectedShapes([...shapesOf(editor, host, [id])])
    notify(t.merged({ name: a.title }))
  }
  const close = () => {
    host.part.set(undefined)
    editor.getContainer().focus()
  }
  return (
    <section className="canvas-side canvas-panel" aria-label={t.label}>
      <div className="canvas-side-head">
        <h2 className="ds-heading" data-size="2xs">
          {t.label}
        </h2>
        <ToolButton icon="close" label={t.close} onClick={close} />
      </div>
      <p className="canvas-side-count" role="status">
        {t.count({ count: pairs.length })}
      </p>
      <ul className="list-plain">
        {pairs.slice(0, SHOWN).map((pair) => (
          <li key={keyOf(pair)} data-shown={keyOf(pair) === shown}>
            {pair.map((card) => (
              <p key={card.id} className="canvas-side-name">
                {challengeName(card, texts.names)}
              </p>
            ))}
            <div className="canvas-side-actions">
              <button
                type="button"
                className="ds-button"
                data-size="sm"
                data-variant="secondary"
                aria-pressed={keyOf(pair) === shown}
                aria-label={t.showOf(namesOf(pair))}
                onClick={() => show(pair)}
              >
                {t.show}
              </button>
              {mayMerge(host, pair) && (
                <button
                  type="button"
                  className="ds-button"
                  data-size="sm"
                  aria-label={t.mergeOf(namesOf(pair))}
                  onClick={() => merge(pair)}
                >
                  {t.merge}
                </button>
              )}
              <button
                type="button"
                className="ds-button"
                data-size="sm"
                data-variant="tertiary"
                aria-label={t.keepOf(namesOf(pair))}
                onClick={() => keep(pair)}
              >
                {t.keep}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

const namesOf = ([a, b]: Pair) => ({ a: a.title, b: b.title })

const keyOf = ([a, b]: Pair) => (a.id < b.id ? `${a.id}+${b.id}` : `${b.id}+${a.id}`)

const mayMerge = (host: CanvasHost, pair: Pair) =>
  host.may('create', 'challenge') && pair.every(({ id }) => host.may('edit', 'challenge', id))

const readKept = (): readonly string[] => (readSetting(KEPT) ?? '').split(' ').filter((key) => key !== '')
