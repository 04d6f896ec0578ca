/*
 * Pages for a desk, each fetched when it is opened. They are named here and not in pages.tsx, because whoever loads that
 * loads the names of all that each page needs: a phone in a workshop can do without.
 */

export const paper = () => import('./features/voting/paper/paper-page.tsx').then((m) => m.PaperPage)
export const indicators = () =>
  import('./features/indicators/indicators-page.tsx').then((m) => m.IndicatorsPage)
export const data = () => import('./features/data-status/data-page.tsx').then((m) => m.DataPage)
export const mobilisation = () =>
  import('./features/mobilisation/mobilisation-page.tsx').then((m) => m.MobilisationPage)
export const actor = () => import('./features/actor-page/actor-page.tsx').then((m) => m.ActorPagePage)
export const privacy = () => import('./features/privacy/privacy-page.tsx').then((m) => m.PrivacyPage)
export const accessibility = () =>
  import('./features/privacy/accessibility-page.tsx').then((m) => m.AccessibilityPage)
