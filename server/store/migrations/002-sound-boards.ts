import type { Migration } from '../migrate.ts'

/**
 * Boards that outlive damage to the file. Every row of a board's log and its snapshot carries a checksum and has a
 * twin in a table of its own, and so on other pages; triggers write it, which costs the server nothing. What turns
 * out to be damaged is kept in `quarantine`. Rows of the first schema have neither until the board's next snapshot.
 * Snapshots say in which Yjs encoding they are: those of the first schema in 2, those since in 1, which is what
 * joiners are sent.
 *
 * `board_versions` holds earlier states of a board, gzipped, for going back to.
 */
export const soundBoards: Migration = {
  version: 2,
  name: 'sound boards',
  sql: `
    ALTER TABLE board_log ADD COLUMN crc INTEGER;
    ALTER TABLE board_snapshots ADD COLUMN format INTEGER NOT NULL DEFAULT 2;
    ALTER TABLE board_snapshots ADD COLUMN crc INTEGER;

    CREATE TABLE board_log_twins (
      board_id TEXT NOT NULL,
      seq INTEGER NOT NULL,
      update_data BLOB NOT NULL,
      crc INTEGER NOT NULL,
      PRIMARY KEY (board_id, seq)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE board_snapshot_twins (
      board_id TEXT PRIMARY KEY,
      seq INTEGER NOT NULL,
      format INTEGER NOT NULL,
      state BLOB NOT NULL,
      crc INTEGER NOT NULL
    ) STRICT;

    CREATE TRIGGER board_log_twin AFTER INSERT ON board_log WHEN new.crc IS NOT NULL BEGIN
      INSERT OR REPLACE INTO board_log_twins (board_id, seq, update_data, crc)
        VALUES (new.board_id, new.seq, new.update_data, new.crc);
    END;
    CREATE TRIGGER board_snapshot_twin AFTER INSERT ON board_snapshots WHEN new.crc IS NOT NULL BEGIN
      INSERT OR REPLACE INTO board_snapshot_twins (board_id, seq, format, state, crc)
        VALUES (new.board_id, new.seq, new.format, new.state, new.crc);
    END;

    CREATE TABLE quarantine (
      board_id TEXT NOT NULL,
      kind TEXT NOT NULL,
      seq INTEGER NOT NULL,
      reason TEXT NOT NULL,
      bytes BLOB,                   -- NULL when nothing could be read at all
      at INTEGER NOT NULL,
      PRIMARY KEY (board_id, kind, seq, reason)
    ) STRICT;

    CREATE TABLE board_versions (
      board_id TEXT NOT NULL,
      at INTEGER NOT NULL,
      seq INTEGER NOT NULL,         -- the last log row that is in it
      state BLOB NOT NULL,          -- gzip of a Yjs update in encoding 1
      crc INTEGER NOT NULL,
      PRIMARY KEY (board_id, at)
    ) STRICT;
    CREATE INDEX board_versions_by_time ON board_versions (at);
  `,
}
