/*
 * Imported first by every script that people start: with too old a Node, one clear sentence instead of a stack
 * trace from somewhere deep. Only what every Node since 14 understands may stand here.
 */
const NEEDED_MAJOR = 20
const NEEDED_MINOR = 19

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < NEEDED_MAJOR || (major === NEEDED_MAJOR && minor < NEEDED_MINOR)) {
  console.error(
    `Dugnad needs Node.js ${NEEDED_MAJOR}.${NEEDED_MINOR} or newer, and this is ${process.versions.node}. ` +
      'Install a newer one from https://nodejs.org and run the command again.',
  )
  process.exit(1)
}
