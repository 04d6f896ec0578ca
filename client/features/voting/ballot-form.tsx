import { lazyPart } from '#client/ui/lazy-part.tsx'
import type { BallotProps } from './ballot-frame.tsx'
import { DotsBallot } from './dots-ballot.tsx'

/** Phones fetch the ballots of the other methods when they meet one. */
const OtherBallot = lazyPart(() => import('./methods/other-ballot.tsx').then((m) => m.OtherBallot), 'methods')

/** Screen 12. The ballot of an open round, by the method of the round. */
export const BallotForm = ({ ballot, ...props }: BallotProps) =>
  ballot.kind === 'dots' ? (
    <DotsBallot ballot={ballot} {...props} />
  ) : (
    <OtherBallot ballot={ballot} {...props} />
  )
