import { useMemo, useRef } from 'react'
import { mayTakeApart } from '#client/features/cards/card-rules.ts'
import { NOTHING_SAID, type SaidOf, saidOf } from '#client/features/cards/said-of.ts'
import type { Parking } from '#client/features/parking/parking.ts'
import { useMedia } from '#client/ui/use-media.ts'
import { shownWith } from '#shared/board/merged.ts'
import type { Board, Challenge, Theme } from '#shared/board/records.ts'
import { type BoardRights, mayRemark } from '#shared/domain/rights.ts'
import { cardRights, mayArrange } from './card-rights.ts'
import { CardRow, GoneRow } from './card-row.tsx'
import type { ListView } from './held-list.ts'
import { type LinksOf, linksByChallenge, NO_LINKS } from './links-of.ts'
import { ParkedSection } from './parked-section.tsx'
import { ThemeSection } from './theme-section.tsx'

/** Where a row of buttons has no room: phones, and wide screens at 400 %. */
const NARROW = '(max-width: 40rem)'

/** More options than this in all selects together are not drawn before somebody uses one. */
const MANY_OPTIONS = 1500

interface SectionsProps {
  readonly view: ListView
  readonly rights: BoardRights
  readonly isMine: (id: string) => boolean
  /** What is locked, by itself or by what it lies in. */
  readonly locked: ReadonlySet<string>
  readonly votes: ReadonlyMap<string, number> | undefined
  readonly ownVotes: ReadonlySet<string>
  readonly parking: Parking
  /** The row whose fields are open. */
  readonly editing: string | null
  /** The challenges that a search found; undefined: all. */
  readonly only: ReadonlySet<string> | undefined
  /** How many rows may be drawn now. */
  readonly limit: number
}

/** The themes with their challenges, in the order in which this person sees them. */
export function Sections(props: SectionsProps) {
  const { view, rights, isMine, locked, votes, ownVotes, parking, editing, only, limit } = props
  const { board, outline, gone } = view
  const isNarrow = useMedia(NARROW)
  const challenges = useMemo(() => byId(board.challenges), [board.challenges])
  const themes = useMemo(() => byId(board.themes), [board.themes])
  const linksBefore = useRef<LinksOf>(undefined)
  const links = useMemo(() => linksByChallenge(board.links, linksBefore.current), [board.links])
  linksBefore.current = links
  const saidBefore = useRef<SaidOf>(undefined)
  const said = useMemo(() => saidOf(board, saidBefore.current), [board])
  saidBefore.current = said
  const lockOf = (card: Challenge | Theme) => {
    if (!card.locked) return locked.has(card.id) ? 'inside' : undefined
    return card.kind === 'theme' && card.takesCards ? 'takesCards' : 'own'
  }
  const canOrder = only === undefined
  const tied = useMemo(() => tiedTo(board), [board])
  const isLarge = challenges.size * themes.size > MANY_OPTIONS
  let drawn = 0

  const row = (id: string, index: number, ids: readonly string[]) => {
    const challenge = challenges.get(id)
    if (!challenge) {
      const last = gone.get(id)
      const isMerged = board.merged.some((card) => card.id === id)
      return last?.kind === 'challenge' ? <GoneRow key={id} challenge={last} isMerged={isMerged} /> : null
    }
    const own = links.get(id) ?? NO_LINKS
    const about = said.get(id) ?? NOTHING_SAID
    const lock = lockOf(challenge)
    const can = cardRights(challenge, own, rights, isMine, lock !== undefined)
    const sources = about.sources.flatMap((source) =>
      source.challenge.mergedInto === id ? [source.challenge] : [],
    )
    return (
      <CardRow
        key={id}
        challenge={challenge}
        links={own}
        votes={votes?.get(id)}
        isVoted={ownVotes.has(id)}
        themes={isLarge ? ownTheme(themes.get(challenge.theme ?? '')) : board.themes}
        hasThemes={themes.size > 0}
        isEditing={editing === id}
        isNarrow={isNarrow}
        canEdit={can.edit}
        canLink={can.link}
        canMove={can.move}
        canOrder={canOrder && !parking.of.has(id)}
        parked={parking.of.get(id)}
        park={parking.park}
        bringBack={parking.bringBack}
        canRemove={can.remove}
        said={about}
        isTied={tied.has(id)}
        canTie={board.actors.length > 0 && (rights.mayWrite || can.relate)}
        lock={lock}
        canLock={rights.mayLock}
        canTalk={mayRemark(rights)}
        canRelate={can.relate}
        canMerge={can.merge}
        canTakeApart={can.edit && sources.length > 0 && mayTakeApart(rights, isMine, challenge, sources)}
        isFirst={index === 0}
        isLast={index === ids.length - 1}
      />
    )
  }
  const isShown = (id: string) => only?.has(id) ?? true
  const parked = outline.flatMap(({ ids }) => ids.filter((id) => parking.of.has(id) && isShown(id)))
  const sections = outline.map((section) => {
    const ids = section.ids.filter((id) => isShown(id) && !parking.of.has(id))
    const isHidden = ids.length === 0 && (only !== undefined || section.theme === null)
    if (isHidden) return null
    const theme =
      section.theme === null ? null : (themes.get(section.theme) ?? goneTheme(gone, section.theme))
    if (theme === undefined) return null
    const room = Math.max(0, limit - drawn)
    drawn += ids.length
    return (
      <ThemeSection
        key={section.theme ?? 'none'}
        theme={theme}
        isGone={theme !== null && !themes.has(theme.id)}
        count={ids.filter((id) => challenges.has(id)).length}
        hasThemes={outline.some(({ theme }) => theme?.startsWith('clu'))}
        isEditing={theme !== null && editing === theme.id}
        canArrange={mayArrange(rights) && (theme === null || !locked.has(theme.id))}
        said={said.get(theme?.id ?? '') ?? NOTHING_SAID}
        lock={theme === null ? undefined : lockOf(theme)}
        canTalk={mayRemark(rights)}
      >
        {ids.slice(0, room).map((id, index) => row(id, index, ids))}
      </ThemeSection>
    )
  })
  return (
    <>
      {sections}
      {parked.length > 0 && (
        <ParkedSection count={parked.length}>
          {parked.map((id, index) => row(id, index, parked))}
        </ParkedSection>
      )}
    </>
  )
}

const ownThemes = new WeakMap<Theme, readonly Theme[]>()
const NO_THEMES: readonly Theme[] = []

/** The list of one theme, the same one each time, so that rows can tell that nothing has changed. */
function ownTheme(theme: Theme | undefined): readonly Theme[] {
  if (!theme) return NO_THEMES
  const known = ownThemes.get(theme) ?? [theme]
  ownThemes.set(theme, known)
  return known
}

const byId = <R extends Challenge | Theme>(records: readonly R[]): ReadonlyMap<string, R> =>
  new Map(records.map((record) => [record.id, record]))

function goneTheme(gone: ListView['gone'], id: string): Theme | undefined {
  const record = gone.get(id)
  return record?.kind === 'theme' ? record : undefined
}

/** Challenges that an actor is tied to, or that an activity is about, by themselves or by what was merged into them. */
function tiedTo(board: Board): ReadonlySet<string> {
  const top = shownWith(board)
  const ids = [...board.actorLinks.map(({ to }) => to), ...board.activities.flatMap((one) => one.challenges)]
  return new Set(ids.map((id) => top.get(id) ?? id))
}
