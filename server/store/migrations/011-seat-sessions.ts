import type { Migration } from '../migrate.ts'

/**
 * A seat is reached from several devices, by its return code, and a device holds several seats. `position` is the place
 * of a seat among those of the session in this workshop: 0 is the person's own.
 */
export const seatSessions: Migration = {
  version: 11,
  name: 'seat sessions',
  sql: `
    CREATE TABLE seat_sessions (
      session_hash TEXT NOT NULL,
      seat_id TEXT NOT NULL REFERENCES seats (id) ON DELETE CASCADE,
      workshop_id TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      PRIMARY KEY (session_hash, seat_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX seat_sessions_by_workshop ON seat_sessions (workshop_id, session_hash, position);
    CREATE INDEX seat_sessions_by_seat ON seat_sessions (seat_id);
    INSERT INTO seat_sessions SELECT session_hash, id, workshop_id, 0 FROM seats;
    DROP INDEX seats_by_session;
    ALTER TABLE seats DROP COLUMN session_hash;

    -- By their SHA-256: what lies here opens nothing.
    CREATE TABLE return_codes (
      code_hash TEXT PRIMARY KEY,
      seat_id TEXT NOT NULL REFERENCES seats (id) ON DELETE CASCADE,
      workshop_id TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
      number INTEGER NOT NULL       -- of the seat's codes, in the order of their making
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX return_codes_by_seat ON return_codes (seat_id, number);
    CREATE INDEX return_codes_by_workshop ON return_codes (workshop_id);
  `,
}
