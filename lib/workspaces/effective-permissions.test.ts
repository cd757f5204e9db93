import { expect, test } from 'vitest'
import { effectivePermissions } from './effective-permissions.ts'

test('a key loses what its owner loses, and never gains what its owner has', () => {
  const key = ['automation:read', 'settings:admin'] as const
  expect([...effectivePermissions('admin', key)]).toEqual(['automation:read', 'settings:admin'])
  expect([...effectivePermissions('viewer', key)]).toEqual(['automation:read'])
  expect([...effectivePermissions('owner', ['automation:read'])]).toEqual(['automation:read'])
})
