import type { RunEngine } from './run-access.ts'

/** Stands where models will: it says plainly what it cannot do, and makes up no text. */
export const promptStub: RunEngine = async () => ({
  kind: 'failed',
  error: {
    code: 'needs-model',
    class: 'permanent',
    message: 'This needs a language model, and none can be connected yet. Write the work as steps.',
  },
})
