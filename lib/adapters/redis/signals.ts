// Wake-up calls over Redis pub/sub. They carry nothing and may be lost: the database holds what they are about.
import { randomUUID } from 'node:crypto'
import { commands, openSubscriber, type RedisConnection } from './connection.ts'

/** `rung`: look now. `lost`: no calls come until `back`; whoever listens polls, and looks again when they do. */
export type Signal = 'rung' | 'lost' | 'back'
type Listener = (signal: Signal) => void

interface State {
  origin: string
  pending: Set<string>
  listeners: Map<string, Set<Listener>>
  subscriber: RedisConnection | undefined
  heartbeat: ReturnType<typeof setInterval> | undefined
}

declare global {
  var ostinatoSignals: State | undefined
}
globalThis.ostinatoSignals ??= {
  origin: randomUUID(),
  pending: new Set(),
  listeners: new Map(),
  subscriber: undefined,
  heartbeat: undefined,
}
const state = globalThis.ostinatoSignals

const prefix = 'ostinato:signal:'
const heartbeatMs = 10_000

/** Wakes whoever listens to the channel, here and in other processes. Never waits, never fails; once per turn. */
export function ring(channel: string): void {
  if (state.pending.size === 0) setImmediate(flush)
  state.pending.add(channel)
}

function flush(): void {
  const channels = [...state.pending]
  state.pending.clear()
  // This process needs no Redis to hear itself.
  for (const channel of channels) tell(channel, 'rung')
  try {
    const redis = commands()
    if (redis.status !== 'ready') return
    for (const channel of channels) redis.publish(prefix + channel, state.origin).catch(() => null)
  } catch {
    // No Redis at all: other processes find the change with their polls.
  }
}

/** Calls back on each ring, and tells when rings cannot come. Begins with `back` once the subscription stands. */
export function listen(channel: string, listener: Listener): () => void {
  const standing = state.listeners.get(channel)
  const listeners = standing ?? new Set<Listener>()
  // A wrapper makes each call its own entry, also when one function listens twice.
  const entry: Listener = (signal) => listener(signal)
  listeners.add(entry)
  state.listeners.set(channel, listeners)
  subscribe([channel], entry)
  return () => {
    listeners.delete(entry)
    if (listeners.size > 0 || state.listeners.get(channel) !== listeners) return
    state.listeners.delete(channel)
    if (state.subscriber?.status === 'ready') state.subscriber.unsubscribe(prefix + channel).catch(() => null)
  }
}

function subscribe(channels: readonly string[], only?: Listener): void {
  const redis = subscriber()
  if (redis?.status !== 'ready' || channels.length === 0) return
  redis
    .subscribe(...channels.map((channel) => prefix + channel))
    .then(() => {
      if (only) return only('back')
      for (const channel of channels) tell(channel, 'back')
    })
    // A subscription that was refused would leave the listener deaf: a fresh connection subscribes again.
    .catch(() => redis.disconnect(true))
}

function subscriber(): RedisConnection | undefined {
  if (state.subscriber) return state.subscriber
  try {
    const redis = openSubscriber()
    state.subscriber = redis
    let standing = true
    redis.on('ready', () => {
      standing = true
      subscribe([...state.listeners.keys()])
    })
    redis.on('message', (channel: string, origin: string) => {
      if (origin !== state.origin) tell(channel.slice(prefix.length), 'rung')
    })
    redis.on('close', () => {
      if (!standing) return
      standing = false
      for (const channel of state.listeners.keys()) tell(channel, 'lost')
    })
    // A subscriber never writes, so it would not notice a peer that vanished: the ping makes the socket time out.
    state.heartbeat = setInterval(() => {
      if (redis.status === 'ready') redis.ping().catch(() => null)
    }, heartbeatMs).unref()
    redis.on('end', () => {
      if (state.subscriber !== redis) return
      clearInterval(state.heartbeat)
      state.subscriber = undefined
    })
    return redis
  } catch {
    return undefined
  }
}

function tell(channel: string, signal: Signal): void {
  for (const listener of state.listeners.get(channel) ?? []) listener(signal)
}
