import type { Plugin } from 'vite'

/*
 * What packages bring and nothing here uses, 4 kB of what a phone loads: Yjs writes its few warnings in colours, with a
 * library of DOM, schemas and storage behind them; its provider can speak between tabs, which is off here, for tabs
 * share through the device's database; and the router brings a hook for a React that had none.
 */
const STAND_INS: Readonly<Record<string, string>> = {
  'lib0/logging': `
    export const ORANGE = '', RED = '', BOLD = '', UNBOLD = ''
    export const print = (...words) => console.log(...words)
    export const warn = (...words) => console.warn(...words)`,
  'lib0/broadcastchannel': `
    export const subscribe = () => {}
    export const unsubscribe = subscribe
    export const publish = subscribe`,
  'use-sync-external-store/shim/index.js': `export { useSyncExternalStore } from 'react'`,
}

/** Gives browsers something small in place of what packages bring and nothing here uses. */
export function standIns(): Plugin {
  return {
    name: 'stand-ins',
    enforce: 'pre',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'client',
    resolveId: (id) => (STAND_INS[id] === undefined ? undefined : `\0stand-in:${id}`),
    load: (id) => STAND_INS[id.replace('\0stand-in:', '')],
  }
}
