import { expect, test } from 'vitest'
import { countCheck, countPlaywright, countVitest } from './results.ts'

const vitest = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 2, numTodoTests: 0 }

test('each test of vitest counts once', () => {
  const testResults = [{ status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] }]
  expect(countVitest({ ...vitest, testResults })).toEqual({ passed: 3, failed: 1, skipped: 2 })
})

test('a test file that cannot be read is a failure', () => {
  const testResults = [{ status: 'failed', assertionResults: [] }]
  expect(countVitest({ ...vitest, numFailedTests: 0, testResults })).toMatchObject({ failed: 1 })
})

test('a journey that passed only at a second try did not pass', () => {
  const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 0 }
  expect(countPlaywright({ stats })).toEqual({ passed: 4, failed: 2, skipped: 0 })
})

test('each step of the check counts as one test', () => {
  expect(countCheck({ passed: 6, failed: 1 })).toEqual({ passed: 6, failed: 1, skipped: 0 })
})
