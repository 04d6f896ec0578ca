import { useLanguage, useTexts } from '#client/session/language.ts'
import { BOTTOM_LINES } from '#shared/catalogue/bottom-lines.ts'
import { CHAIN_STEPS } from '#shared/catalogue/chain-steps.ts'
import { DEVELOPMENT_AREAS } from '#shared/catalogue/development-areas.ts'
import { TAXONOMY } from '#shared/catalogue/taxonomy.ts'
import type { TaxonomyNode, Term } from '#shared/catalogue/types.ts'

/** Values of facets that are data of their own; goals and targets are explained by their own names. */
const VALUES: Readonly<Partial<Record<NonNullable<TaxonomyNode['valuesFrom']>, readonly Term[]>>> = {
  bottomLines: BOTTOM_LINES,
  chainSteps: CHAIN_STEPS,
  developmentAreas: DEVELOPMENT_AREAS,
}

/** The taxonomy of KS and SSB in plain words: what the filters choose between, and what each choice means. */
export function Facets() {
  const t = useTexts().catalogue.facets
  const language = useLanguage()
  return (
    <details className="ds-details">
      <summary>{t.heading}</summary>
      <div className="stack catalogue-facets">
        <p>{t.lead}</p>
        {TAXONOMY.map((dimension) => (
          <section key={dimension.code} className="stack">
            <h2 className="ds-heading" data-size="xs">
              {dimension.name[language]}
            </h2>
            <p className="muted">{dimension.help[language]}</p>
            {dimension.children.map((facet) => (
              <Facet key={facet.code} facet={facet} />
            ))}
          </section>
        ))}
      </div>
    </details>
  )
}

function Facet({ facet }: { readonly facet: TaxonomyNode }) {
  const language = useLanguage()
  const { example } = useTexts().catalogue.facets
  const values: readonly (Term & { readonly example?: boolean })[] =
    facet.children.length > 0 ? facet.children : facet.valuesFrom ? (VALUES[facet.valuesFrom] ?? []) : []
  return (
    <section>
      <h3 className="ds-heading" data-size="2xs">
        {facet.name[language]}
      </h3>
      <p>{facet.help[language]}</p>
      {values.length > 0 && (
        <dl className="catalogue-values">
          {values.map((value) => (
            <div key={value.code}>
              <dt>
                {value.name[language]}
                {value.example && <span className="muted"> ({example})</span>}
              </dt>
              <dd>{value.help[language]}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
