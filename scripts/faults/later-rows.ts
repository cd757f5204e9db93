import type { LaterRow } from './fault-row.ts'

/** What cannot be tried before its part of the product exists. */
export const laterRows: readonly LaterRow[] = [
  { name: 'killed-after-model-answer', guarantee: 2, waitsFor: 'models' },
  { name: 'killed-mid-delivery', guarantee: 2, waitsFor: 'deliveries' },
  { name: 'killed-after-send', guarantee: 2, waitsFor: 'deliveries' },
  { name: 'process-group-dead', guarantee: 10, waitsFor: 'the sandbox' },
  { name: 'two-approvals', guarantee: 15, waitsFor: 'approvals' },
  { name: 'record-storm', guarantee: 16, waitsFor: 'records and triggers' },
  { name: 'delivery-fails', guarantee: 17, waitsFor: 'deliveries' },
]
