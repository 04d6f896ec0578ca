/** Year and month of the catalogue's content. Links and frozen outcomes cite it beside the indicator's id. */
export const CATALOGUE_VERSION = '2026.11'
