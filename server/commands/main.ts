import { resolve } from 'node:path'
import { readConfig } from '../config.ts'
import { runCommand } from './run-command.ts'

/** `node command.js NAME [PATH]`. Paths count from where the person is, who may have come by way of npm. */
const [name = '', given] = process.argv.slice(2)
const here = process.env['INIT_CWD'] ?? process.cwd()
const config = readConfig(process.env)
if (config.ok) {
  process.exitCode = await runCommand(name, {
    dataDir: config.value.dataDir,
    path: given === undefined ? undefined : resolve(here, given),
    now: Date.now(),
    say: (sentence) => process.stdout.write(`${sentence}\n`),
  })
} else {
  for (const sentence of config.error) console.error(sentence)
  process.exitCode = 2
}
