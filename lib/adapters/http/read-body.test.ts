import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { fetchPinned } from './fetch-pinned.ts'
import { name, request, rules, text, toThisMachine } from './testing/asking.ts'
import { localServer } from './testing/local-server.ts'

describe('bodies', () => {
  it('that never end are cut at the limit', async () => {
    const piece = Buffer.alloc(64 * 1024, 'a')
    await using server = await localServer((_, response) => {
      const more = () => {
        while (!response.destroyed && response.write(piece));
      }
      response.on('drain', more)
      more()
    })
    const url = `http://${name}:${server.port}/`
    const result = await fetchPinned(request(url), rules(server.port), toThisMachine)
    expect(result).toMatchObject({ ok: true, answer: { isCut: true } })
    expect(result.ok && result.answer.body.length).toBe(100_000)
  })

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('that swell when unpacked are cut at the limit: %s', async (encoding, pack) => {
    const bomb = pack(Buffer.alloc(24 * 1024 * 1024))
    await using server = await localServer((_, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(bomb),
    )
    const before = process.memoryUsage().arrayBuffers
    const url = `http://${name}:${server.port}/`
    const result = await fetchPinned(request(url), rules(server.port), toThisMachine)
    expect(result).toMatchObject({ ok: true, answer: { isCut: true } })
    expect(result.ok && result.answer.body.length).toBe(100_000)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(12 * 1024 * 1024)
  })

  it('are unpacked', async () => {
    await using server = await localServer((_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('hello')),
    )
    const url = `http://${name}:${server.port}/`
    expect(text(await fetchPinned(request(url), rules(server.port), toThisMachine))).toBe('hello')
  })

  it.each([
    ['an unknown packing', { 'content-encoding': 'rot13' }, 'hello'],
    ['a broken one', { 'content-encoding': 'gzip' }, 'hello'],
  ])('in %s are a failure', async (_, headers, body) => {
    await using server = await localServer((_, response) => response.writeHead(200, headers).end(body))
    const url = `http://${name}:${server.port}/`
    const result = await fetchPinned(request(url), rules(server.port), toThisMachine)
    expect(result).toMatchObject({ ok: false, failure: { fault: 'bad-answer' } })
  })
})
