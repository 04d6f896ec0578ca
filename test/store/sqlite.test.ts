import { openSqliteStore } from '#server/store/sqlite/open.ts'
import { storeContract } from './contract.ts'

storeContract('SQLite', (dataDir) => openSqliteStore({ dataDir }))
