#!/usr/bin/env node
import { closeDatabases } from '#lib/adapters/db/open.ts'
import { closeRedis } from '#lib/adapters/redis/connection.ts'
import { isAppError } from '#lib/shared/errors.ts'
import { commands } from './ostinato/commands.ts'
import { loadSettings } from './ostinato/load-settings.ts'

const [name, ...rest] = process.argv.slice(2)
const command = commands.find((candidate) => candidate.name === name)

if (!command) {
  const width = Math.max(...commands.map(({ usage }) => usage.length))
  console.log('ostinato: the commands that a person runs on the machine itself\n')
  for (const { usage, does } of commands) console.log(`  npm run ostinato -- ${usage.padEnd(width)}  ${does}`)
  process.exitCode = name === undefined || name === 'help' ? 0 : 2
} else {
  try {
    loadSettings()
    process.exitCode = await command.run(rest)
  } catch (error) {
    console.error(isAppError(error) || error instanceof Error ? error.message : error)
    process.exitCode = 1
  } finally {
    await closeDatabases()
    await closeRedis()
  }
}
