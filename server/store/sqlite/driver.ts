import { createRequire } from 'node:module'

type Driver = Pick<typeof import('@photostructure/sqlite'), 'DatabaseSync' | 'backup'>
export type Connection = InstanceType<Driver['DatabaseSync']>
export type PreparedStatement = ReturnType<Connection['prepare']>

/**
 * Node's own SQLite where it is complete (`backup` came with 22.16), else the package with the same API and its
 * binary. Loaded by name at run time, so that a bundler leaves both alone.
 */
export function loadDriver(): Driver {
  const builtIn = process.getBuiltinModule('node:sqlite') as Partial<Driver> | undefined
  if (builtIn?.DatabaseSync && builtIn.backup) return builtIn as Driver
  return createRequire(import.meta.url)('@photostructure/sqlite') as Driver
}
