import { expect, test } from 'vitest'
import { formatMetrics } from './format-metrics.ts'

test('each metric has its help, its type and a line for each value, with labels escaped', () => {
  const text = formatMetrics([
    { name: 'a_total', help: 'Counts.', type: 'counter', values: [{ value: 2 }] },
    { name: 'b', help: 'Measures.', type: 'gauge', values: [{ labels: { of: 'say "x"\n' }, value: 0.5 }] },
  ])
  expect(text).toBe(
    '# HELP a_total Counts.\n# TYPE a_total counter\na_total 2\n# HELP b Measures.\n# TYPE b gauge\nb{of="say \\"x\\"\\n"} 0.5\n',
  )
})
