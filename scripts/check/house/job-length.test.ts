import { expect, test } from 'vitest'
import { jobLines } from './job-length.ts'

test('imports and blank lines of a job do not count, comments do', () => {
  const one = ['import', ` { z } from 'zod'`].join('')
  const many = ['import', ` {\n  a,\n  b,\n} from './a.ts'`].join('')
  expect(jobLines(`${one}\n${many}\n\n// why\nrun()\n`)).toBe(2)
})
