/** What the build has made, for the service worker; see scripts/shell-parts.ts. */
declare module 'virtual:shell-parts' {
  export const parts: import('./shell.ts').ShellParts
}
