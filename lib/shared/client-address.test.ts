import { expect, test } from 'vitest'
import { clientAddress } from './client-address.ts'

const socket = '192.0.2.1'

test.each([
  ['nobody forwards', null, 0, '192.0.2.1'],
  ['without a proxy of ours the header is a lie', '198.51.100.1', 0, '192.0.2.1'],
  ['one proxy: what it heard', '198.51.100.1', 1, '198.51.100.1'],
  ['a client began the list', '1.1.1.1, 198.51.100.1', 1, '198.51.100.1'],
  ['two proxies', '1.1.1.1, 198.51.100.1, 10.0.0.2', 2, '198.51.100.1'],
  ['fewer entries than proxies: the earliest there is', '198.51.100.1', 3, '198.51.100.1'],
  ['no address at all', 'x'.repeat(12_000), 1, '192.0.2.1'],
  ['version six', '2001:db8::1', 1, '2001:db8::1'],
])('%s', (_case, forwarded, trustedProxies, address) => {
  expect(clientAddress({ socket, forwarded, trustedProxies })).toBe(address)
})

test('an unknown socket is said to be one', () => {
  expect(clientAddress({ socket: null, forwarded: null, trustedProxies: 0 })).toBe('unknown')
})
