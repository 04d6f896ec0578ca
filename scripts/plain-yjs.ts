import type { Plugin } from 'vite'

/*
 * Yjs writes its few warnings in colours, with a library of DOM, schemas and storage behind them; and its provider can
 * speak between tabs, which is off here, for tabs share through the device's database. Both are 4 kB of what a phone
 * loads with the board.
 */
const PLAIN: Readonly<Record<string, string>> = {
  'lib0/logging': `
    export const ORANGE = '', RED = '', BOLD = '', UNBOLD = ''
    export const print = (...words) => console.log(...words)
    export const warn = (...words) => console.warn(...words)`,
  'lib0/broadcastchannel': `
    export const subscribe = () => {}
    export const unsubscribe = subscribe
    export const publish = subscribe`,
}

/** Gives browsers Yjs with a plain console, and its provider without a way between tabs. */
export function plainYjs(): Plugin {
  return {
    name: 'plain-yjs',
    enforce: 'pre',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'client',
    resolveId: (id) => (PLAIN[id] === undefined ? undefined : `\0plain:${id}`),
    load: (id) => PLAIN[id.replace('\0plain:', '')],
  }
}
