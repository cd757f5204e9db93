import { expect, test } from 'vitest'
import { machinePaths } from './machine-paths.ts'

const root = ['', 'srv', 'checkouts', 'ostinato'].join('/')
const breachesOf = (text: string) => machinePaths(root, [{ path: 'a.ts', text }]).map(({ line }) => line)
const home = ['', 'Users', 'ada'].join('/')

test('a path of the checkout or of a home folder is reported with its line', () => {
  expect(breachesOf(`\nconst data = '${root}/data'\n// see ${home}/notes\n`)).toEqual([2, 3])
})

test('system folders and routes are not', () => {
  expect(breachesOf(`const sh = '/usr/bin/sh'\nconst route = '/home/ada/settings'\n`)).toEqual([])
})
