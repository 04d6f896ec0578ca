import { defaultRights } from '../domain/step-kind.ts'
import stepRows from './data/agenda-steps.json' with { type: 'json' }
import templateRows from './data/agenda-templates.json' with { type: 'json' }
import type { AgendaStep, AgendaTemplate } from './types.ts'

type StepRow = Omit<AgendaStep, 'rights'> & { readonly template: string }

const stepsOf = (id: string): AgendaStep[] =>
  (stepRows as readonly StepRow[])
    .filter((row) => row.template === id)
    .map(({ template: _, ...step }) => ({ ...step, rights: defaultRights(step.kind) }))

/** The agendas that a workshop can start from. They are copied into the workshop and may be changed there. */
export const AGENDA_TEMPLATES: readonly AgendaTemplate[] = templateRows.map((row) => ({
  ...row,
  steps: stepsOf(row.id),
}))

export const agendaTemplate = (id: string): AgendaTemplate | undefined =>
  AGENDA_TEMPLATES.find((template) => template.id === id)
