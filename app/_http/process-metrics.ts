import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Metric } from '#lib/health/format-metrics.ts'

const delay = monitorEventLoopDelay({ resolution: 20 })
delay.enable()

/** What this web process says of itself. */
export function processMetrics(): Metric[] {
  const { user, system } = process.cpuUsage()
  return [
    {
      name: 'process_resident_memory_bytes',
      help: 'Resident memory of this web process.',
      type: 'gauge',
      values: [{ value: process.memoryUsage.rss() }],
    },
    {
      name: 'process_cpu_seconds_total',
      help: 'Processor time of this web process.',
      type: 'counter',
      values: [{ value: (user + system) / 1e6 }],
    },
    {
      name: 'process_event_loop_delay_seconds',
      help: 'How late the event loop of this web process was, since the process began.',
      type: 'gauge',
      values: [0.5, 0.99].map((quantile) => ({
        labels: { quantile: String(quantile) },
        value: delay.percentile(quantile * 100) / 1e9,
      })),
    },
  ]
}
