import { describe, expect, it } from 'vitest'
import { joinAddresses } from '#client/features/workshop/address.ts'
import { chooseView, viewInAddress } from '#client/features/workshop/choose-view.ts'
import { clockTime, passedMark, TIMER_MARKS } from '#client/features/workshop/clock-time.ts'
import { recordsOfStep, tabOfStep } from '#client/features/workshop/tab-of-step.ts'
import { votesOf } from '#client/features/workshop/votes-of.ts'
import { stageAt } from './support/stage.ts'

describe('board or list', () => {
  it('[L8] follows the address, in both languages', () => {
    expect(
      ['?view=liste', '?view=list', '?view=board', '?view=tavle', '?view=x', ''].map(viewInAddress),
    ).toEqual(['list', 'list', 'board', 'board', undefined, undefined])
  })

  it('is the list on a small screen, whatever was asked for: phones never load the canvas', () => {
    expect(chooseView('board', 'board', true)).toBe('list')
  })

  it('is what was chosen last, and the board at first', () => {
    expect(chooseView(undefined, 'list', false)).toBe('list')
    expect(chooseView(undefined, undefined, false)).toBe('board')
    expect(chooseView('board', 'list', false)).toBe('board')
  })
})

describe('the timer in words and figures', () => {
  it('shows started seconds as whole ones', () => {
    expect([0, 1, 999, 1000, 272_000, 3_872_000].map(clockTime)).toEqual([
      '00:00',
      '00:01',
      '00:01',
      '00:01',
      '04:32',
      '1:04:32',
    ])
  })

  it('[F1] is read out at five minutes, one minute, ten seconds and the end', () => {
    expect(TIMER_MARKS.map((mark) => passedMark(mark + 500, mark - 500))).toEqual([...TIMER_MARKS])
    expect(passedMark(500_000, 400_000)).toBeUndefined()
  })

  it('[F1] reads out one mark after a sleep, if it is still true, and none when time was added', () => {
    expect(passedMark(400_000, 9_000)).toBe(10_000)
    expect(passedMark(400_000, 5_000)).toBeUndefined()
    expect(passedMark(400_000, 0)).toBe(0)
    expect(passedMark(5_000, 65_000)).toBeUndefined()
    expect(passedMark(0, 0)).toBeUndefined()
  })
})

describe('what a step brings to the fore', () => {
  it('is the votes, the decisions or the board', () => {
    expect([tabOfStep('vote'), tabOfStep('result'), tabOfStep('choose'), tabOfStep('group')]).toEqual([
      'vote',
      'vote',
      'outcomes',
      'step',
    ])
    expect(tabOfStep(undefined)).toBe('step')
  })

  it('[MO12] asks for actors or activities where the step is about them, and for challenges elsewhere', () => {
    expect((['actorMap', 'actorCards', 'activities', 'writeOpen'] as const).map(recordsOfStep)).toEqual([
      'actors',
      'actors',
      'activities',
      undefined,
    ])
    expect(recordsOfStep(undefined)).toBeUndefined()
  })
})

describe('ways into a workshop', () => {
  it('has an address to read aloud, a link, and one for observers', () => {
    expect(joinAddresses('https://dugnad.example.no', '48190236')).toEqual({
      spoken: 'dugnad.example.no/j',
      link: 'https://dugnad.example.no/j/48190236',
      observerLink: 'https://dugnad.example.no/j/48190236?role=observer',
    })
  })
})

describe('votes on the cards', () => {
  it('are those of the newest round whose result may be seen', () => {
    const method = { kind: 'dots' }
    const round = (points: number, trial: boolean) => ({
      method,
      result: {
        options: [{ id: 'chl_1', number: 1, title: '', points, supporters: 1, place: 1 }],
      },
      trial,
    })
    const rounds = [round(3, false), round(9, true), { method, result: null, trial: false }]
    const { votes } = votesOf({ rounds, me: stageAt(1).me } as unknown as Parameters<typeof votesOf>[0])
    expect(votes?.get('chl_1')).toBe(3)
    expect(votesOf(stageAt(1))).toEqual({ ownVotes: new Set() })
  })
})
