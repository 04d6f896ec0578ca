import type { Migration } from '../migrate.ts'

/**
 * The first schema. Times are milliseconds since 1970 (UTC); columns marked `json` hold JSON text.
 *
 * Foreign keys are never deferred: a deferred one is checked only when the whole group of writes commits, and
 * would then fail its neighbours too. `STRICT` makes the embedded engine as particular about types as a database
 * server is. `WITHOUT ROWID` stores small rows once, next to each other in the order of their key.
 */
export const initial: Migration = {
  version: 1,
  name: 'initial',
  sql: `
    CREATE TABLE workshops (
      id TEXT PRIMARY KEY,
      code TEXT UNIQUE,             -- what one joins with; NULL when the workshop has ended
      title TEXT NOT NULL,
      goal TEXT NOT NULL,
      status TEXT NOT NULL,
      language TEXT NOT NULL,
      template TEXT,
      municipalities TEXT NOT NULL, -- json
      receiver TEXT NOT NULL,
      decision_date TEXT,           -- ISO date
      sample INTEGER NOT NULL,
      rev INTEGER NOT NULL,         -- of the stage snapshot
      active_step TEXT,
      timer TEXT NOT NULL,          -- json
      last_round INTEGER NOT NULL,
      last_seat INTEGER NOT NULL,
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL,
      started_at INTEGER,
      ended_at INTEGER
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE steps (
      id TEXT PRIMARY KEY,
      workshop_id TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      state TEXT NOT NULL,
      data TEXT NOT NULL            -- json
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX steps_by_workshop ON steps (workshop_id, position);

    CREATE TABLE sessions (
      token_hash TEXT PRIMARY KEY,
      created_at INTEGER NOT NULL,
      expires_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE seats (
      id TEXT PRIMARY KEY,
      workshop_id TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
      session_hash TEXT NOT NULL,
      number INTEGER NOT NULL,
      name TEXT NOT NULL,
      role TEXT NOT NULL,
      language TEXT NOT NULL,
      municipality TEXT,
      job_role TEXT,
      state TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      UNIQUE (workshop_id, number)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX seats_by_session ON seats (session_hash);

    CREATE TABLE rounds (
      id TEXT PRIMARY KEY,
      workshop_id TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      parent TEXT,
      state TEXT NOT NULL,
      data TEXT NOT NULL,           -- json
      opened_at INTEGER NOT NULL,
      closes_at INTEGER,
      closed_at INTEGER,
      result TEXT,                  -- json
      UNIQUE (workshop_id, number)
    ) STRICT, WITHOUT ROWID;

    -- No time, and no row number that would keep the order in which ballots came in.
    CREATE TABLE ballots (
      round_id TEXT NOT NULL REFERENCES rounds (id) ON DELETE CASCADE,
      seat_id TEXT NOT NULL,
      choices TEXT NOT NULL,        -- json
      done INTEGER NOT NULL,
      PRIMARY KEY (round_id, seat_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE decisions (
      id TEXT PRIMARY KEY,
      workshop_id TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
      subject TEXT NOT NULL,
      kind TEXT NOT NULL,
      position INTEGER NOT NULL,
      data TEXT NOT NULL,           -- json
      UNIQUE (workshop_id, subject)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE agreements (
      workshop_id TEXT NOT NULL,
      number INTEGER NOT NULL,
      agreed_at INTEGER NOT NULL,
      agreed_by TEXT NOT NULL,      -- seat
      board_version INTEGER NOT NULL,
      catalogue_version TEXT NOT NULL,
      frozen TEXT NOT NULL,         -- json
      PRIMARY KEY (workshop_id, number)
    ) STRICT;

    CREATE TABLE board_log (
      board_id TEXT NOT NULL,
      seq INTEGER NOT NULL,
      update_data BLOB NOT NULL,
      PRIMARY KEY (board_id, seq)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE board_snapshots (
      board_id TEXT PRIMARY KEY,
      seq INTEGER NOT NULL,         -- the last log row that is in it
      state BLOB NOT NULL
    ) STRICT;

    CREATE TABLE record_authors (
      board_id TEXT NOT NULL,
      record_id TEXT NOT NULL,
      seat_id TEXT NOT NULL,
      PRIMARY KEY (board_id, record_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE client_ids (
      board_id TEXT NOT NULL,
      client_id INTEGER NOT NULL,
      seat_id TEXT NOT NULL,
      PRIMARY KEY (board_id, client_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE events (
      workshop_id TEXT NOT NULL,
      seq INTEGER NOT NULL,
      at INTEGER NOT NULL,
      seat_id TEXT,
      kind TEXT NOT NULL,
      data TEXT NOT NULL,           -- json
      PRIMARY KEY (workshop_id, seq)
    ) STRICT, WITHOUT ROWID;
  `,
}
