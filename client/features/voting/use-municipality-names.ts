import { useLoad } from '#client/api/use-load.ts'
import { paths } from '#shared/api/paths.ts'

/** Names of municipalities; their numbers until the names are here. */
export function useMunicipalityNames(numbers: readonly string[]): readonly string[] {
  const loaded = useLoad<readonly { readonly number: string; readonly name: string }[]>(
    numbers.length > 0 ? paths.municipalities : undefined,
  )
  const all = loaded.kind === 'loaded' ? loaded.value : []
  return numbers.map((number) => all.find((it) => it.number === number)?.name ?? number)
}
