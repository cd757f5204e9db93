#!/usr/bin/env -S sh -c 'PATH="$(dirname "$(realpath "$0")")/../node_modules/.bin:$PATH" exec node "$0" "$@"'
// The first line finds the Node that the product brings, also where the machine's own cannot run TypeScript.
import { runCommandLine } from './ostinato/run-command-line.ts'

process.exitCode = await runCommandLine(process.argv.slice(2))
