import { afterAll, beforeAll, expect, it } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ atEnd: afterAll })
})
afterAll(() => server.close())

/** What an archive holds of each table. */
const KEPT = {
  workshops: 'workshop.json, without its code',
  steps: 'agenda.json',
  seats: 'numbers and roles in workshop.json',
  board_log: 'the board, as records',
  board_snapshots: 'the board, as records',
  images: 'the pictures that the board shows',
  image_data: 'the pictures that the board shows',
  rounds: 'those that have closed',
  round_records: 'of rounds that have closed',
  decisions: 'decisions.json',
  agreements: 'outcomes/agreement-N.json',
  catalogue_sets: 'catalogue.json',
  catalogue_versions: 'catalogue.json',
  catalogue_indicators: 'catalogue/import-N.json',
  own_indicators: 'catalogue.json, without who proposed them',
  figures: 'figures/figures-N.json',
  figure_packs: 'figures.json, without who brought them',
  statbank_mappings: 'statbank.json',
  data_statuses: 'data-status.json',
  core_kpis: 'data-status.json',
  indicator_verdicts: 'verdicts.json',
  brought_sources: 'verdicts.json',
  brought_verdicts: 'verdicts.json',
  known_actors: 'mobilisation.json, without contacts and links to pages',
  commitments: 'mobilisation.json',
  status_messages: 'mobilisation.json',
}

/** Why there is nothing of it in an archive. */
const LEFT_OUT = {
  sessions: 'who somebody is',
  seat_sessions: 'who somebody is',
  return_codes: 'who somebody is',
  ballots: 'who votes what',
  paper: 'of votes that have not closed',
  drafts: 'what people write alone',
  step_done: 'what people do now',
  events: 'the log, with names',
  deeds: 'the log, with names',
  record_authors: 'who wrote what',
  client_ids: 'who wrote what',
  board_versions: 'history, with what was deleted',
  board_log_twins: 'copies',
  board_snapshot_twins: 'copies',
  quarantine: 'damage',
  rehearsals: 'of copies that go by themselves',
  names_expiry: 'when names go from this one; in another they are not',
  indicator_uses: 'follows from the board',
  statbank_answers: 'public, of no workshop; what was fetched is among the figures',
  statbank_jobs: 'what the server did',
  server_keys: 'the server’s own secret',
  schema_version: 'the server’s own',
}

it('[ARC1] it is settled of every table whether archives hold it: a new one has its part, or is left out for a reason', async () => {
  const rows = await server.store.read(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  )
  const tables = rows.map(({ name }) => String(name))
  expect(tables).toEqual([...Object.keys(KEPT), ...Object.keys(LEFT_OUT)].sort())
})
