import type { BallotProps } from '../ballot-frame.tsx'
import type { HeldBallot } from '../use-ballot.ts'
import { AgreeBallot } from './agree-ballot.tsx'
import { ConsentBallot } from './consent-ballot.tsx'
import { RankBallot } from './rank-ballot.tsx'
import { ScoreBallot } from './score-ballot.tsx'

/** The ballot of any method but dots. */
export function OtherBallot({
  ballot,
  ...props
}: BallotProps<Exclude<HeldBallot, { readonly kind: 'dots' }>>) {
  switch (ballot.kind) {
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
