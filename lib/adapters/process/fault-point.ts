// For tests of crashes alone. `FAULT_POINT=after-run-row` ends this process where that name stands, as kill -9 does;
// `FAULT_POINT=after-answer:3000` blocks it there for 3 s instead, once. Without it, nothing here does anything.
const [chosen, blockMs] = (process.env.FAULT_POINT ?? '').split(':')
let isOver = false

export type FaultPoint =
  | 'before-run-row'
  | 'after-run-row'
  | 'after-enqueue'
  | 'after-claim'
  | 'before-act'
  | 'after-act'
  | 'after-answer'
  | 'mid-settle'
  | 'after-settle'

export function faultPoint(name: FaultPoint): void {
  if (chosen !== name || isOver) return
  if (blockMs === undefined) process.kill(process.pid, 'SIGKILL')
  isOver = true
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(blockMs))
}
