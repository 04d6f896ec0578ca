import { useLanguage, useTexts } from '#client/session/language.ts'
import { ChoiceField } from '#client/ui/choice-field.tsx'
import type { DataPicture } from '#shared/api/data-status.ts'
import { dimensionName, dimensionsOf, type Narrowed, WHICH } from './narrow.ts'

interface FiltersProps {
  readonly picture: DataPicture
  readonly narrowed: Narrowed
  readonly onChange: (narrowed: Narrowed) => void
}

const TYPES = ['core', 'advanced'] as const

/** Which indicators are shown. */
export function Filters({ picture, narrowed, onChange }: FiltersProps) {
  const t = useTexts().data.filters
  const language = useLanguage()
  return (
    <search className="data-filters" aria-label={t.label}>
      <ChoiceField
        label={t.which}
        none={t.all}
        value={narrowed.which}
        options={WHICH.map((value) => ({ value, name: t[value] }))}
        onChange={(which) => onChange({ ...narrowed, which })}
      />
      <ChoiceField
        label={t.dimension}
        none={t.all}
        value={narrowed.dimension}
        options={dimensionsOf(picture).map((value) => ({ value, name: dimensionName(value, language) }))}
        onChange={(dimension) => onChange({ ...narrowed, dimension })}
      />
      <ChoiceField
        label={t.type}
        none={t.all}
        value={narrowed.type}
        options={TYPES.map((value) => ({ value, name: t.types[value] }))}
        onChange={(type) => onChange({ ...narrowed, type })}
      />
    </search>
  )
}
