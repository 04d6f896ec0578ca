import { useLoad } from '#client/api/use-load.ts'
import { timeOf } from '#client/features/versions/version-words.ts'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { Dialog } from '#client/ui/dialog.tsx'
import { FailureNotice } from '#client/ui/failure-notice.tsx'
import { Loading } from '#client/ui/loading.tsx'
import type { LogEntry } from '#shared/api/history.ts'
import { paths } from '#shared/api/paths.ts'
import type { Texts } from '#shared/i18n/texts.ts'
import type { Stage } from '#shared/wire/stage.ts'

interface LogDialogProps {
  readonly stage: Stage
  readonly open: boolean
  readonly onClose: () => void
}

/** The calm log: who did what and when, without what was written. It is read when one opens it, and not read out. */
export function LogDialog({ stage, open, onClose }: LogDialogProps) {
  const t = useTexts().together.log
  return (
    <Dialog open={open} onClose={onClose} title={t.title} width="560px">
      <Log stage={stage} />
    </Dialog>
  )
}

function Log({ stage }: { readonly stage: Stage }) {
  const t = useTexts()
  const language = useLanguage()
  const loaded = useLoad<readonly LogEntry[]>(paths.log(stage.workshop.id))
  if (loaded.kind === 'loading') return <Loading />
  if (loaded.kind === 'failed') return <FailureNotice failure={loaded.failure} onRetry={loaded.again} />
  const entries = loaded.value.flatMap((entry) => {
    const words = wordsOf(entry, t)
    return words === undefined ? [] : [{ ...entry, words }]
  })
  return (
    <>
      <p className="muted">{t.together.log.help}</p>
      {entries.length === 0 && <p>{t.together.log.none}</p>}
      <ul className="list-plain stack">
        {entries.map(({ at, kind, words }) => (
          <li key={`${at} ${kind} ${words}`}>
            <span className="muted numeric">{timeOf(at, stage.now, language)}</span> {words}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What was done, in words; undefined for what this version has no words for. */
function wordsOf({ kind, who, count }: LogEntry, t: Texts): string | undefined {
  const { did, someone, server } = t.together.log
  const known: Readonly<Record<string, (values: { who: string; count: number }) => string>> = did
  const name = who ? who.name || t.common.guest({ number: who.number }) : undefined
  const nobody = kind === 'roundClosed' ? server : someone
  const role = who ? ` (${t.common.roles[who.role].toLowerCase()})` : ''
  return known[kind]?.({ who: name === undefined ? nobody : `${name}${role}`, count })
}
