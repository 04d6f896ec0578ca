import { TimeLeft } from '#client/features/voting/time-left.tsx'
import { useClockOffset } from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import { Icon } from '#client/ui/icon.tsx'
import type { Method } from '#shared/domain/voting/method.ts'
import type { Texts } from '#shared/i18n/texts.ts'
import type { StageRound } from '#shared/wire/stage.ts'
import { SceneHead } from '../scene-head.tsx'

/** V9. A vote that is under way: what is asked, how, and how many have answered. Never what. */
export function VoteScene({ round }: { readonly round: StageRound }) {
  const t = useTexts()
  const { cast, eligible, done } = round.turnout
  const isOpen = round.state === 'open'
  return (
    <div className="wall-vote">
      <SceneHead
        above={round.trial ? t.voting.trial : isOpen ? t.wall.vote : t.voting.closed}
        title={round.question}
        text={isOpen ? rulesOf(round.method, t) : t.ballots.counting}
      />
      <p className="wall-turnout">
        <strong className="numeric">{t.wall.turnout(round.turnout)}</strong> <span>{t.wall.haveVoted}</span>
      </p>
      <span className="wall-bar" aria-hidden="true">
        <span style={{ inlineSize: `${eligible === 0 ? 0 : (100 * cast) / eligible}%` }} />
      </span>
      <p className="wall-facts numeric">
        {done > 0 && <span>{t.wall.done({ done })}</span>}
        {isOpen && round.closesAt !== null && <Closing until={round.closesAt} />}
      </p>
      {isOpen && (
        <p className="wall-note">
          <Icon name="lock" size={40} /> {t.wall.secret}
        </p>
      )}
    </div>
  )
}

function Closing({ until }: { readonly until: number }) {
  return (
    <span>
      <Icon name="clock" size={36} /> <TimeLeft until={until} clockOffset={useClockOffset()} />
    </span>
  )
}

/** How one votes, in a sentence. */
function rulesOf(method: Method, t: Texts): string {
  switch (method.kind) {
    case 'dots':
      return t.voting.rules(method)
    case 'rank':
      return t.methods.rank.rules(method)
    default:
      return t.methods[method.kind].rules
  }
}
