import { expect, test } from 'vitest'
import { permissionsOf } from '#lib/shared/permissions.ts'
import { visibleSettings } from './settings-navigation.ts'

const idsFor = (role: 'viewer' | 'admin', isOperator: boolean) =>
  visibleSettings({ permissions: [...permissionsOf(role)], isOperator }).map((page) => page.id)

test('a viewer sees no page that needs a right they lack', () => {
  expect(idsFor('viewer', false)).toEqual(['profile', 'general', 'members', 'api-keys', 'about'])
})

test('an admin sees the audit log, but only an operator the platform', () => {
  expect(idsFor('admin', false)).toEqual(['profile', 'general', 'members', 'api-keys', 'audit', 'about'])
  expect(idsFor('admin', true)).toContain('platform')
})
