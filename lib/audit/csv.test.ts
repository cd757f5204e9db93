import { expect, test } from 'vitest'
import { csvHead, csvLine } from './csv.ts'

const row = {
  id: 'control-1',
  at: '2026-01-01T09:00:00.000Z',
  action: 'member.invited',
  actorKind: 'person',
  actorName: 'Anna "A" Berg',
  subjectKind: 'invitation',
  subjectId: 'b@acme.example',
  summary: '=HYPERLINK("x")',
}

test('a line has a cell for each column, quoted where needed, and no formula survives', () => {
  expect(csvHead.split(',')).toHaveLength(8)
  expect(csvLine(row)).toBe(
    `2026-01-01T09:00:00.000Z,member.invited,person,"Anna ""A"" Berg",invitation,b@acme.example,"'=HYPERLINK(""x"")",control-1\r\n`,
  )
})
