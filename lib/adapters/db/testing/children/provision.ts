// Makes a workspace's database, and is killed meanwhile.
import { openDatabases } from '../../open.ts'
import type { DatabaseSettings } from '../../settings.ts'

const [settings = '', id = ''] = process.argv.slice(2)
// Written by the test that started this process.
await openDatabases(JSON.parse(settings) as DatabaseSettings).provisionWorkspace(id)
await new Promise(() => setInterval(() => {}, 1_000))
