import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Breach } from './breach.ts'

type Json = Record<string, unknown>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null
const breach = (message: string): Breach => ({ rule: 'lock-file', file: 'package-lock.json', message })

const place = /^(https?:|git\+|ssh:|file:|\/|[A-Za-z]:\\)/

/** Where the value of some field is an address of a server or a folder of one machine. */
function places(value: unknown, way: string): string[] {
  if (typeof value === 'string') return place.test(value) ? [`${way}: ${value}`] : []
  if (!isObject(value)) return []
  return (
    Object.entries(value)
      // Whom a package asks for money is said by an address; nothing is fetched from it.
      .filter(([key]) => key !== 'funding')
      .flatMap(([key, child]) => places(child, `${way}.${key}`))
  )
}

function disagreements(manifest: Json, locked: Json): string[] {
  return ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) => {
    const wanted = isObject(manifest[kind]) ? manifest[kind] : {}
    const held = isObject(locked[kind]) ? locked[kind] : {}
    const names = new Set([...Object.keys(wanted), ...Object.keys(held)])
    return [...names]
      .filter((name) => wanted[name] !== held[name])
      .map(
        (name) => `${name} is ${wanted[name] ?? 'absent'} in package.json and ${held[name] ?? 'absent'} here`,
      )
  })
}

/** The lock file names versions and hashes; where they come from is the business of whoever installs. */
export function lockBreaches(manifest: unknown, lock: unknown): Breach[] {
  if (!isObject(manifest) || !isObject(lock) || !isObject(lock.packages))
    return [breach('This is no lock file.')]
  const { '': own, ...packages } = lock.packages
  const addresses = Object.entries(packages).flatMap(([name, entry]) => places(entry, name))
  const resolved = Object.entries(packages)
    .filter(([, entry]) => isObject(entry) && 'resolved' in entry)
    .map(([name]) => `${name}.resolved`)
  return [
    ...[...new Set([...resolved, ...addresses])].map((where) =>
      breach(
        `${where} names a place to download from; set omit-lockfile-registry-resolved=true and install again.`,
      ),
    ),
    ...disagreements(manifest, isObject(own) ? own : {}).map((what) => breach(`${what}: run npm install.`)),
  ]
}

const json = (root: string, file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'))

export const lockFileBreaches = (root: string): Breach[] =>
  lockBreaches(json(root, 'package.json'), json(root, 'package-lock.json'))
