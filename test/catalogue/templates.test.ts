import { describe, expect, it } from 'vitest'
import { AGENDA_TEMPLATES, agendaTemplate } from '#shared/catalogue/templates.ts'
import { defaultRights, STEP_KINDS } from '#shared/domain/step-kind.ts'
import { isMethodInOrder } from '#shared/domain/voting/method.ts'
import { LANGUAGES } from '#shared/kernel/language.ts'

const steps = AGENDA_TEMPLATES.flatMap((template) =>
  template.steps.map((step, i) => ({ ...step, at: `${template.id} ${i + 1}` })),
)

describe('agenda templates', () => {
  it('are the five of the product, with as many steps as promised', () => {
    expect(AGENDA_TEMPLATES.map(({ id, steps: { length } }) => [id, length])).toEqual([
      ['prioritisation-120', 13],
      ['mobilisation-240', 15],
      ['network-840', 22],
      ['challenge-mapping-60', 8],
      ['digital-prioritisation-45', 8],
    ])
    expect(agendaTemplate('network-840')?.name.nn).toBe('Nettverksverkstad for fleire byar (to dagar)')
    expect(agendaTemplate('nothing')).toBeUndefined()
  })

  it.each(AGENDA_TEMPLATES)('$id lasts the $totalMinutes minutes that it says', ({ totalMinutes, steps }) => {
    expect(steps.reduce((sum, step) => sum + step.minutes, 0)).toBe(totalMinutes)
    expect(steps.every((step) => step.minutes >= 1 && step.minutes <= 240)).toBe(true)
  })

  it.each(AGENDA_TEMPLATES)(
    '$id starts with a vote for practice and ends with an evaluation',
    ({ steps }) => {
      expect(steps[0]?.kind).toBe('vote')
      expect(steps[0]?.instruction.nb).toContain('prøvestemme')
      expect(steps.at(-1)?.kind).toBe('evaluate')
    },
  )

  it('use known kinds, each with the rights that its kind starts with', () => {
    expect(steps.filter((step) => !STEP_KINDS.includes(step.kind)).map((step) => step.at)).toEqual([])
    for (const { kind, rights } of steps) expect(rights).toEqual(defaultRights(kind))
  })

  it('[V3] say how to vote only in steps for voting, and by methods that there are', () => {
    const planned = steps.filter(({ vote }) => vote)
    expect(planned.map(({ kind }) => kind)).toEqual(['vote', 'vote', 'vote'])
    for (const { vote, at } of planned) expect(isMethodInOrder(vote!), at).toBe(true)
  })

  it('go through the phases in order and never back', () => {
    const order = ['mapping', 'mobilisation', 'changeActivities', 'status']
    for (const { steps: own } of AGENDA_TEMPLATES) {
      const places = own.map((step) => order.indexOf(step.phase))
      expect(places).not.toContain(-1)
      expect(places).toEqual([...places].sort((a, b) => a - b))
    }
  })

  it('fit the agenda: titles of 80 characters, texts of 300', () => {
    for (const { at, title, instruction, participantText } of steps) {
      for (const language of LANGUAGES) {
        expect(title[language].length, at).toBeLessThanOrEqual(80)
        expect(instruction[language].length, at).toBeLessThanOrEqual(300)
        expect(participantText[language].length, at).toBeLessThanOrEqual(300)
      }
    }
  })

  it('speak nynorsk where the words differ from bokmål', () => {
    const bokmål = /\b(ikke|hva|hvor|hvem|noen|noe|øverste|gjør|utfordringer|lenken|hjem|fra)\b/i
    const nynorsk = steps.flatMap(({ at, title, instruction, participantText }) =>
      [title, instruction, participantText].map((text) => `${at}: ${text.nn}`),
    )
    expect(nynorsk.filter((text) => bokmål.test(text))).toEqual([])
  })
})

describe('default rights', () => {
  it('let people write where the step is for writing, and nowhere else', () => {
    const writing = STEP_KINDS.filter((kind) => defaultRights(kind).mayWrite)
    expect(writing).toEqual(['writeOpen', 'group', 'actorMap', 'actorCards', 'activities', 'chain', 'commit'])
  })

  it('let people change what others wrote only when grouping and tagging', () => {
    expect(STEP_KINDS.filter((kind) => defaultRights(kind).mayEdit === 'all')).toEqual(['group', 'tag'])
  })

  it('let people link only when linking', () => {
    expect(STEP_KINDS.filter((kind) => defaultRights(kind).mayLink)).toEqual(['link'])
  })

  it('leave the board alone while people listen, vote and decide', () => {
    for (const kind of [
      'info',
      'vote',
      'result',
      'choose',
      'break',
      'evaluate',
      'status',
      'dataGrid',
    ] as const) {
      expect(defaultRights(kind)).toEqual({
        mayWrite: false,
        mayEdit: 'none',
        mayMove: false,
        mayLink: false,
      })
    }
  })
})
