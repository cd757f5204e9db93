import * as z from 'zod/mini'

/** How steps refer to each other: `{{steps.NAME.x}}`. */
const StepName = z.string().check(
  z.regex(/^[a-z][a-z0-9_]{0,39}$/, {
    error: 'Name a step with small letters, digits and _, like status_page.',
  }),
)

const ToolName = z.string().check(
  z.regex(/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+$/, {
    error: 'Name a tool by its full name, like http.fetch.',
  }),
  z.maxLength(80),
)

export const Step = z.strictObject({
  tool: ToolName,
  /** What the tool is given. Texts may hold {{templates}}, which are filled in when the step runs. */
  args: z._default(z.record(z.string().check(z.maxLength(80)), z.json()), {}),
  as: z.optional(StepName),
})
export type Step = z.infer<typeof Step>

export const Action = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('prompt'),
    text: z
      .string()
      .check(
        z.trim(),
        z.minLength(1, 'Write what should be done.'),
        z.maxLength(20_000, 'At most 20,000 characters.'),
      ),
  }),
  z.strictObject({
    kind: z.literal('steps'),
    steps: z
      .array(Step)
      .check(z.minLength(1, 'Add at least one step.'), z.maxLength(50, 'At most 50 steps.')),
  }),
  z.strictObject({
    kind: z.literal('workflow'),
    workflowId: z.string().check(z.minLength(1), z.maxLength(60)),
  }),
])
export type Action = z.infer<typeof Action>
