// Restores a workspace from a file, and is killed meanwhile.
import { createReadStream } from 'node:fs'
import { openDatabases } from '../../open.ts'
import type { DatabaseSettings } from '../../settings.ts'

const [settings = '', id = '', file = ''] = process.argv.slice(2)
// Written by the test that started this process.
const databases = openDatabases(JSON.parse(settings) as DatabaseSettings)
await databases.workspace(id).read((client) => client.counter.count())
process.stdout.write('begins')
await databases.restoreWorkspace(id, createReadStream(file), { now: new Date() })
await databases.close()
