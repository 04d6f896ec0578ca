import { Choice } from '#client/features/indicators/choice.tsx'
import { useLanguage, useTexts } from '#client/session/language.ts'
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
      <Choice
        label={t.which}
        all={t.all}
        value={narrowed.which}
        options={WHICH.map((value) => ({ value, name: t[value] }))}
        onChange={(value) => onChange({ ...narrowed, which: value as Narrowed['which'] })}
      />
      <Choice
        label={t.dimension}
        all={t.all}
        value={narrowed.dimension}
        options={dimensionsOf(picture).map((value) => ({ value, name: dimensionName(value, language) }))}
        onChange={(dimension) => onChange({ ...narrowed, dimension })}
      />
      <Choice
        label={t.type}
        all={t.all}
        value={narrowed.type}
        options={TYPES.map((value) => ({ value, name: t.types[value] }))}
        onChange={(value) => onChange({ ...narrowed, type: value as Narrowed['type'] })}
      />
    </search>
  )
}
