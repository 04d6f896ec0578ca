import { SQLite } from '@hocuspocus/extension-sqlite'
import { Server } from '@hocuspocus/server'

const { PORT, DATA_DIR } = process.env
new Server({
  port: Number(PORT),
  address: '127.0.0.1',
  quiet: true,
  extensions: DATA_DIR ? [new SQLite({ database: `${DATA_DIR}/hocuspocus.sqlite` })] : [],
}).listen()
