import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { fetchPinned } from './fetch-pinned.ts'
import { name, request, rules, text, toThisMachine } from './testing/asking.ts'
import { localServer } from './testing/local-server.ts'

describe('whether it was reached', () => {
  it('is no when nobody takes the connection', async () => {
    const server = await localServer(() => {})
    await server[Symbol.asyncDispose]()
    const given = request(`http://${name}:${server.port}/`, { method: 'POST', body: 'x' })
    const result = await fetchPinned(given, rules(server.port), toThisMachine)
    expect(result).toMatchObject({ failure: { fault: 'no-connection', reached: 'no' } })
  })

  it('is no when there is no certificate to trust', async () => {
    await using server = await localServer((_, response) => response.end())
    const given = request(`https://${name}:${server.port}/`, { method: 'POST' })
    const result = await fetchPinned(given, rules(server.port), toThisMachine)
    expect(result).toMatchObject({ failure: { fault: 'tls', reached: 'no' } })
  })

  it('is maybe when the connection breaks off after a POST', async () => {
    await using server = await localServer((asked) => asked.socket.destroy())
    const given = request(`http://${name}:${server.port}/`, { method: 'POST', body: 'x' })
    const result = await fetchPinned(given, rules(server.port), toThisMachine)
    expect(result).toMatchObject({ failure: { fault: 'broken-off', reached: 'maybe' } })
    expect(server.asked).toMatchObject([{ method: 'POST', body: 'x' }])
  })

  it('is maybe when a POST was answered by a redirect to what is refused', async () => {
    await using server = await localServer((_, response) =>
      response.writeHead(303, { location: 'http://127.0.0.1/' }).end(),
    )
    const given = request(`http://${name}:${server.port}/`, { method: 'POST' })
    const result = await fetchPinned(given, rules(server.port), toThisMachine)
    expect(result).toMatchObject({ failure: { fault: 'refused', reached: 'maybe' } })
  })

  it('is no when the redirect says that nothing was done yet', async () => {
    await using server = await localServer((_, response) =>
      response.writeHead(307, { location: 'http://127.0.0.1/' }).end(),
    )
    const given = request(`http://${name}:${server.port}/`, { method: 'POST' })
    const result = await fetchPinned(given, rules(server.port), toThisMachine)
    expect(result).toMatchObject({ failure: { fault: 'refused', reached: 'no' } })
  })
})

it.each([
  'HTTP/1.1 101 Switching\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n',
  'SSH-2.0-x\r\n',
  '',
  'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nab',
])('answers when a server says %j', async (raw) => {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => socket.end(raw))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const port = address !== null && typeof address !== 'string' ? address.port : 0
  const result = await fetchPinned(request(`http://${name}:${port}/`), rules(port), toThisMachine)
  server.close()
  expect(result.ok).toBe(false)
  expect(text(result)).toMatchObject({ fault: expect.stringMatching(/bad-answer|broken-off/) })
})
