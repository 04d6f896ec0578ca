import type { Saving } from './use-saving.ts'

interface FileLinkProps extends Pick<Saving, 'save'> {
  readonly path: string
  readonly text: string
  /** All of what it is, where the text says only a part. */
  readonly name: string
  readonly className?: string
}

/** A link to a file that is made when somebody follows it, and kept by the browser; it works without scripts too. */
export const FileLink = ({ path, text, name, save, className = 'ds-link' }: FileLinkProps) => (
  <a
    className={className}
    href={path}
    download
    aria-label={name}
    onClick={(event) => {
      event.preventDefault()
      save(path, name, event.currentTarget)
    }}
  >
    {text}
  </a>
)
