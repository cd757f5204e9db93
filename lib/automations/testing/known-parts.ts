import { known, registerKnown } from '../registry.ts'

/** Stands for what higher domains register at boot. */
export function registerTestParts(): void {
  registerKnown({
    tools: [
      { name: 'time.now', title: 'The time', scope: null, needs: 'automation:read' },
      { name: 'http.fetch', title: 'A web request', scope: 'web:read', needs: 'automation:write' },
      { name: 'record.save', title: 'Saving a record', scope: 'records:write', needs: 'records:write' },
      { name: 'machine.run', title: 'A program', scope: 'machine:run', needs: 'automation:admin' },
    ],
    lanes: [
      { lane: 'local', isPriced: true },
      { lane: 'deep', isPriced: false },
    ],
    targets: [
      {
        kind: 'mail',
        title: 'E-mail',
        refuseAddress: (address) =>
          address.includes('@') ? null : 'Write an address, like anna@acme.example.',
      },
    ],
  })
}

export const testParts = () => {
  registerTestParts()
  return known()
}
