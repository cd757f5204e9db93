import { watchMemory } from '../../stage/process-cost.ts'
import { StageWorkspace } from '../../stage/workspace.ts'
import type { BenchOptions } from '../bench-options.ts'
import { atMost, type Figure, figure, later } from '../figure.ts'
import { type BenchStage, openBenchStage } from './bench-stage.ts'
import { type Burst, burst, rawBurst } from './burst.ts'
import { eachSecond } from './each-second.ts'
import { type EngineScale, fullScale, quickScale } from './engine-scale.ts'
import { idle } from './idle.ts'
import { reArm } from './re-arm.ts'
import { median, percentile } from './spread.ts'

/** A real worker on a private Redis and a stub over HTTP, beside BullMQ alone in the same minutes. */
export async function measureEngine({ quick }: BenchOptions): Promise<Figure[]> {
  const scale = quick ? quickScale : fullScale
  const bench = await openBenchStage()
  try {
    const worker = await bench.stage.worker()
    const pids = { worker: worker.pid, redis: bench.redisPid }
    const idling = await idle(bench.stage, pids, scale.idleSeconds)
    const seconds = await lateSeconds(bench, scale)
    const memory = watchMemory([worker.pid, bench.redisPid])
    const bursts = await burstFigures(bench, scale)
    const underBurst = await memory.stop()
    return [
      ...bursts,
      ...seconds,
      atMost('idle with 1,000 automations: processor of the worker', idling.workerPercent, {
        bar: 1,
        unit: '%',
      }),
      figure('idle with 1,000 automations: processor of Redis', {
        figure: `${idling.redisPercent.toFixed(2)} %`,
      }),
      atMost('memory of worker and Redis, idle (the bar includes the web)', idling.megabytes, {
        bar: 450,
        unit: 'MB',
      }),
      atMost('memory of worker and Redis, under burst (the bar includes the web)', underBurst, {
        bar: 800,
        unit: 'MB',
      }),
      ...(await reArmFigures(bench, scale)),
      later('run request or webhook accepted'),
      later('record change to run row'),
    ]
  } finally {
    await bench.close()
  }
}

async function burstFigures(
  { stage, redisUrl }: BenchStage,
  { burst: count, rounds }: EngineScale,
): Promise<Figure[]> {
  const workspace = await StageWorkspace.make()
  // What is opened and compiled at its first use is no part of the figure.
  await burst(stage, workspace, 100)
  const ours: Burst[] = []
  const raw: Burst[] = []
  const small: number[] = []
  for (let round = 0; round < rounds; round++) {
    raw.push(await rawBurst(stage, redisUrl, count))
    ours.push(await burst(stage, workspace, count))
    small.push(percentile((await burst(stage, workspace, 200)).lateMs, 0.99))
  }
  const [perSecond, floor] = [
    median(ours.map((one) => one.perSecond)),
    median(raw.map((one) => one.perSecond)),
  ]
  const share = (perSecond / floor) * 100
  const all = (bursts: Burst[]) => bursts.map((one) => one.perSecond.toFixed(0)).join(', ')
  const named = `${count.toLocaleString('en')} due at once`
  return [
    figure(`${named}: runs, fire to settled (${all(ours)})`, {
      figure: `${perSecond.toFixed(0)} /s`,
      bar: '≥ 400 /s',
      ok: perSecond >= 400,
    }),
    figure(`${named}: the same calls by raw BullMQ (${all(raw)})`, { figure: `${floor.toFixed(0)} /s` }),
    figure(`${named}: share of raw BullMQ`, {
      figure: `${share.toFixed(0)} %`,
      bar: '≥ 30 %',
      ok: share >= 30,
    }),
    atMost('200 due at once: lateness p99', median(small), { bar: 500, unit: 'ms' }),
    figure(`${named}: lateness p50`, {
      figure: `${median(ours.flatMap((one) => one.lateMs)).toFixed(0)} ms`,
    }),
  ]
}

async function lateSeconds({ stage, redisUrl }: BenchStage, { seconds }: EngineScale): Promise<Figure[]> {
  const { ours, raw } = await eachSecond(stage, redisUrl, seconds)
  const [p99, floor] = [percentile(ours, 0.99), percentile(raw, 0.99)]
  return [
    figure('one each second: lateness p50, ours and raw BullMQ', {
      figure: `${median(ours)} and ${median(raw)} ms`,
    }),
    figure('one each second: lateness p99, ours and raw BullMQ', {
      figure: `${p99} and ${floor} ms`,
      bar: '≤ 2 × raw',
      ok: p99 <= 2 * floor,
    }),
  ]
}

async function reArmFigures({ stage }: BenchStage, { many }: EngineScale): Promise<Figure[]> {
  const { armedMs, mostLateMs, fired } = await reArm(stage, many)
  const named = `${many.toLocaleString('en')} automations, Redis emptied`
  return [
    atMost(`${named}: armed again`, armedMs / 1000, { bar: 30, unit: 's' }),
    figure(`${named}: the latest of ${fired} meanwhile`, {
      figure: `${(mostLateMs / 1000).toFixed(1)} s`,
      bar: 'firing goes on',
      ok: fired > 0 && mostLateMs <= 30_000,
    }),
  ]
}
