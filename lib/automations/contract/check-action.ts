import type { Refusal } from '#lib/schedules/schema.ts'
import type { Step } from '../spec/action.ts'
import { type Clause, type Proposal, whoLacks } from './contract.ts'

/** What it does can be done: its tools and its lane are there, and both people may use them. */
export const checkAction: Clause = (proposal) => {
  const { action } = proposal.spec
  switch (action.kind) {
    case 'prompt':
      return checkModel(proposal)
    case 'steps':
      return [
        ...action.steps.flatMap((step, index) => checkTool(proposal, step, `action.steps.${index}.tool`)),
        ...checkNames(action.steps),
        ...proposal.known.checkSteps(action.steps),
      ]
    case 'workflow':
      return [
        {
          field: 'action.kind',
          message: 'Workflows are not built yet. Write the steps here, or describe the work in a prompt.',
        },
      ]
  }
}

function checkModel({ spec: { execution }, known }: Proposal): Refusal[] {
  const { lane, model } = execution
  if (!known.lanes.has(lane)) {
    const field = 'execution.lane'
    return [{ field, message: `Nothing does the work of the lane ${lane} yet. Connect a model to it.` }]
  }
  if (model === undefined) return []
  const message = 'A model of its own cannot be chosen yet. Leave it to the lane.'
  return [{ field: 'execution.model', message }]
}

function checkTool(proposal: Proposal, { tool: name }: Step, field: string): Refusal[] {
  const tool = proposal.known.tools.get(name)
  if (!tool) return [{ field, message: `There is no tool named ${name}.${nearest(proposal, name)}` }]
  const { capabilities } = proposal.spec.security
  if (tool.scope !== null && capabilities.length > 0 && !capabilities.includes(tool.scope)) {
    const message = `${tool.title} needs ${tool.scope}, which is not among the capabilities of this automation.`
    return [{ field, message }]
  }
  const lacking = whoLacks(proposal, tool.needs)
  if (lacking === null) return []
  return [{ field, message: `${tool.title} needs ${tool.needs}, which ${lacking.name} does not have.` }]
}

function nearest({ known }: Proposal, name: string): string {
  const family = name.split('.')[0]
  const relatives = [...known.tools.keys()].filter((tool) => tool.split('.')[0] === family)
  return relatives.length === 0 ? '' : ` There is ${relatives.join(', ')}.`
}

/** Later steps refer to earlier ones by name, so a name says one thing. */
function checkNames(steps: readonly Step[]): Refusal[] {
  const names = steps.map(({ as }) => as)
  return names.flatMap((name, index) =>
    name !== undefined && names.indexOf(name) < index
      ? [{ field: `action.steps.${index}.as`, message: `Another step is named ${name} already.` }]
      : [],
  )
}
