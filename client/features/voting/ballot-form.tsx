import { lazyPart } from '#client/ui/lazy-part.tsx'
import type { BallotProps } from './ballot-frame.tsx'
import { DotsBallot } from './dots-ballot.tsx'

/* Phones fetch the ballot of another method than dots when they meet one. */
const ScoreBallot = lazyPart(() => import('./methods/score-ballot.tsx').then((m) => m.ScoreBallot), 'methods')
const RankBallot = lazyPart(() => import('./methods/rank-ballot.tsx').then((m) => m.RankBallot), 'methods')
const ConsentBallot = lazyPart(
  () => import('./methods/consent-ballot.tsx').then((m) => m.ConsentBallot),
  'methods',
)
const AgreeBallot = lazyPart(() => import('./methods/agree-ballot.tsx').then((m) => m.AgreeBallot), 'methods')

/** Screen 12. The ballot of an open round, by the method of the round. */
export function BallotForm({ ballot, ...props }: BallotProps) {
  switch (ballot.kind) {
    case 'dots':
      return <DotsBallot ballot={ballot} {...props} />
    case 'score':
      return <ScoreBallot ballot={ballot} {...props} />
    case 'rank':
      return <RankBallot ballot={ballot} {...props} />
    case 'consent':
      return <ConsentBallot ballot={ballot} {...props} />
    case 'agree':
      return <AgreeBallot ballot={ballot} {...props} />
  }
}
