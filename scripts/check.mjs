/*
 * `npm run check`: what can be said about the code without building or running the product, in well under a minute.
 */
import './lib/require-node.mjs'
import { STATIC_CHECKS } from './lib/checks.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { COMMANDS } from './lib/paths.mjs'
import { runNode } from './lib/run.mjs'
import { sayProblem, sayStep } from './lib/say.mjs'

const ARCHITECTURE = {
  name: 'Architecture',
  script: COMMANDS.vitest,
  args: ['run', '--project', 'rules', 'test/architecture.test.ts'],
}

if (!(await ensureInstalled())) process.exit(1)

const failed = []
for (const { name, script, args } of [...STATIC_CHECKS, ARCHITECTURE]) {
  sayStep(name)
  if ((await runNode(script, args)) !== 0) failed.push(name)
}
if (failed.length > 0) sayProblem(`\nNot in order: ${failed.join('; ')}.`)
process.exitCode = failed.length === 0 ? 0 : 1
