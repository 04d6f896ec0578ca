import { useId, useState, useSyncExternalStore } from 'react'
import { type Editor, useValue } from 'tldraw'
import { LOCALES, useLanguage, useTexts } from '#client/session/language.ts'
import { themeName } from '#client/ui/card-names.ts'
import { Dialog } from '#client/ui/dialog.tsx'
import { announce } from '#client/ui/live-region.tsx'
import { saveBlob } from '#client/ui/save-blob.ts'
import { notify } from '#client/ui/toast.tsx'
import { slug } from '#shared/export/file-name.ts'
import { boardInWords } from '../export/in-words.ts'
import { asPng, BACKGROUNDS, type Background, drawPicture, type Picture } from '../export/picture.ts'
import { useHost } from '../host.ts'
import { shapesOf } from '../navigate/go.ts'

interface PictureDialogProps {
  readonly editor: Editor
  /** What the workshop is called. */
  readonly title: string
  /** The number of the board's version on the server; undefined when it cannot be had. */
  readonly version: () => Promise<number | undefined>
  readonly onClose: () => void
}

const FORMATS = ['png', 'svg'] as const

/** Takes a picture of the board, of what is selected or of a theme: to a file, or to the clipboard. */
export function PictureDialog({ editor, title, version, onClose }: PictureDialogProps) {
  const texts = useTexts()
  const t = texts.canvas.overview.picture
  const language = useLanguage()
  const host = useHost()
  const id = useId()
  const { watch } = host.session
  const board = useSyncExternalStore(watch.subscribe, watch.current)
  const selected = useValue('selected', () => editor.getSelectedShapeIds(), [editor])
  const [area, setArea] = useState(selected.length > 1 ? 'selection' : 'board')
  const [format, setFormat] = useState<(typeof FORMATS)[number]>('png')
  const [background, setBackground] = useState<Background>('white')
  const [isBusy, setBusy] = useState(false)

  const theme = board.themes.find((candidate) => candidate.id === area)
  const records =
    area === 'selection' ? selected.map((shape) => host.recordOf(shape)) : theme ? [theme.id] : undefined
  const words = () =>
    boardInWords(board, {
      texts,
      language,
      ids: records && new Set<string>(records),
      votes: host.votes.get(),
    })
  const name = theme ? `${title} – ${themeName(theme, texts.names)}` : title
  const now = new Date()
  const file = (extension: string) =>
    ['dugnad', slug(name), now.toISOString().slice(0, 10)].filter((part) => part !== '').join('-') +
    `.${extension}`

  const subtitle = async () => {
    const number = await version()
    const date = now.toLocaleString(LOCALES[language], { dateStyle: 'long', timeStyle: 'short' })
    return number === undefined ? date : t.subtitle({ date, version: number })
  }
  const draw = async (): Promise<Picture> => {
    const shapes = records ? shapesOf(editor, host, records) : [...editor.getCurrentPageShapeIds()]
    const below = await subtitle()
    const description = words().join('\n')
    const options = { shapes, title: name, subtitle: below, description, language, background }
    const picture = await drawPicture(editor, options)
    if (!picture) throw new Error('there is nothing to draw')
    return picture
  }
  /** One at a time; whatever fails is said, and nothing is lost. */
  const run = async (work: () => Promise<string>) => {
    setBusy(true)
    try {
      announce(await work())
    } catch {
      notify(t.failed, 'danger')
    }
    setBusy(false)
  }
  const download = () =>
    run(async () => {
      const picture = await draw()
      const blob =
        format === 'png' ? await asPng(picture) : new Blob([picture.svg], { type: 'image/svg+xml' })
      saveBlob(blob, file(format))
      return t.saved
    })
  const copy = () =>
    run(async () => {
      // the promise goes in as it is: browsers want the clipboard asked for in the click itself
      const png = draw().then(asPng)
      const text = new Blob([[name, ...words()].join('\n')], { type: 'text/plain' })
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': png, 'text/plain': text })])
      notify(t.copied, 'success')
      return t.copied
    })
  const downloadText = () =>
    run(async () => {
      const text = [name, await subtitle(), '', ...words(), ''].join('\r\n')
      saveBlob(new Blob(['\ufeff', text], { type: 'text/plain;charset=utf-8' }), file('txt'))
      return t.saved
    })
  const isEmpty = editor.getCurrentPageShapeIds().size === 0
  const isBlocked = isBusy || isEmpty
  return (
    <Dialog open title={t.title} onClose={onClose}>
      <div className="ds-field">
        <label className="ds-label" htmlFor={`${id}-area`}>
          {t.area}
        </label>
        <select
          id={`${id}-area`}
          className="ds-input"
          value={area}
          onChange={({ target }) => setArea(target.value)}
        >
          <option value="board">{t.board}</option>
          {selected.length > 0 && (
            <option value="selection">{t.selection({ count: selected.length })}</option>
          )}
          {board.themes.map((one) => (
            <option key={one.id} value={one.id}>
              {t.theme({ name: themeName(one, texts.names) })}
            </option>
          ))}
        </select>
      </div>
      <Choice
        legend={t.format}
        name={`${id}-format`}
        values={FORMATS}
        value={format}
        labels={t.formats}
        onChange={setFormat}
      />
      <Choice
        legend={t.background}
        name={`${id}-background`}
        values={BACKGROUNDS}
        value={background}
        labels={t.backgrounds}
        onChange={setBackground}
      />
      <p className="small">{isEmpty ? t.empty : t.help}</p>
      <div className="row">
        <button
          type="button"
          className="ds-button"
          aria-disabled={isBlocked}
          onClick={() => !isBlocked && download()}
        >
          {isBusy ? t.busy : t.download}
        </button>
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          aria-disabled={isBlocked}
          onClick={() => !isBlocked && copy()}
        >
          {t.copy}
        </button>
        <button
          type="button"
          className="ds-button"
          data-variant="tertiary"
          aria-disabled={isBlocked}
          onClick={() => !isBlocked && downloadText()}
        >
          {t.text}
        </button>
      </div>
    </Dialog>
  )
}

interface ChoiceProps<V extends string> {
  readonly legend: string
  readonly name: string
  readonly values: readonly V[]
  readonly value: V
  readonly labels: Readonly<Record<V, string>>
  readonly onChange: (value: V) => void
}

function Choice<V extends string>({ legend, name, values, value, labels, onChange }: ChoiceProps<V>) {
  return (
    <fieldset className="ds-fieldset">
      <legend className="ds-label">{legend}</legend>
      <div className="row">
        {values.map((one) => (
          <label key={one} className="canvas-radio">
            <input
              type="radio"
              className="ds-input"
              name={name}
              checked={one === value}
              onChange={() => onChange(one)}
            />
            {labels[one]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
