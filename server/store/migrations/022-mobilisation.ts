import type { Migration } from '../migrate.ts'

/** What surrounds the actors and activities of a board: whom to talk to, what was committed to, and what was told. */
export const mobilisation: Migration = {
  version: 22,
  name: 'mobilisation',
  sql: `
    CREATE TABLE known_actors (
      workshop_id TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
      actor_id TEXT NOT NULL,       -- on the board, or gone from it
      may_be_named INTEGER NOT NULL,
      rhythm TEXT NOT NULL,         -- month, quarter, halfYear
      wants_status INTEGER NOT NULL,
      own_terms INTEGER NOT NULL,   -- whether the actor itself said these three, on its page
      contact TEXT,                 -- JSON: name, email, phone; NULL when nobody is known
      page_hash TEXT UNIQUE,        -- SHA-256 of the token that opens the actor's page; NULL without one
      page_since INTEGER,           -- when it was made
      turn_to TEXT NOT NULL,        -- whom the actor turns to, as its page says
      PRIMARY KEY (workshop_id, actor_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE commitments (
      workshop_id TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
      id TEXT NOT NULL,
      number INTEGER NOT NULL,      -- in the order of asking
      actor_id TEXT NOT NULL,
      activity_id TEXT NOT NULL,
      what TEXT NOT NULL,
      due TEXT,                     -- ISO date
      state TEXT NOT NULL,          -- offered, confirmed, declined, fulfilled, withdrawn
      since INTEGER NOT NULL,       -- when it came to stand so
      PRIMARY KEY (workshop_id, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE status_messages (
      workshop_id TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
      id TEXT NOT NULL,
      activity_id TEXT NOT NULL,
      state TEXT NOT NULL,          -- notStarted, inProgress, delayed, done, stopped
      text TEXT NOT NULL,
      next_date TEXT,               -- ISO date
      at INTEGER NOT NULL,
      PRIMARY KEY (workshop_id, id)
    ) STRICT, WITHOUT ROWID;
  `,
}
