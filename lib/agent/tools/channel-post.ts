import * as z from 'zod/mini'
import type { Tool } from '../tool.ts'

const Input = z.strictObject({
  channel: z
    .string()
    .check(z.trim(), z.minLength(1, 'Name a channel.'), z.maxLength(80, 'At most 80 characters.')),
  text: z.string().check(z.minLength(1, 'Write a message.'), z.maxLength(8000, 'At most 8,000 characters.')),
})

const Output = z.strictObject({
  messageId: z.string(),
  channel: z.string(),
  /** Where it stands: in the ledger of its run. */
  keptIn: z.enum(['ledger', 'nowhere']),
})

/** A message stands in the ledger of its run, where a channel finds it. It is written with the call's own end. */
export const channelPost: Tool<z.infer<typeof Input>, z.infer<typeof Output>> = {
  name: 'channel.post',
  title: 'Post to a channel',
  description: 'Writes a message for a channel of the workspace.',
  input: Input,
  output: Output,
  scope: 'channel:post',
  needs: 'automation:write',
  effect: 'write',
  approval: 'by-policy',
  timeoutMs: 10_000,
  maxResultCharacters: 2000,
  describe: ({ channel, text }) => `post ${text.length} characters to ${channel}`,
  simulate: ({ channel }, access) => ({ messageId: access.idempotencyKey, channel, keptIn: 'nowhere' }),

  async run({ channel, text }, access) {
    const messageId = access.idempotencyKey
    access.post({ messageId, channel, text })
    return { messageId, channel, keptIn: 'ledger' }
  },
}
