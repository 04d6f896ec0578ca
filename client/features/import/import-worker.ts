import { readTable } from './read-table.ts'

/* Reads a file away from the page, which goes on. One message in, one out. */
self.onmessage = ({ data }: MessageEvent<Blob>) =>
  void readTable(data).then((table) => self.postMessage(table))
