import type { Frame, StreamFrame } from '#lib/shared/events.ts'
import {
  type ListedAutomation,
  type ListedRun,
  type Pages,
  type ShownRuns,
  withAutomation,
  withoutAutomation,
  withRecentRun,
  withRun,
} from './list-pages.ts'
import { type QueryKey, queryKeys } from './query-keys.ts'

/** What this needs of React Query. `patch` is not called for what nobody has fetched. */
export interface Cache {
  patch<Value>(key: QueryKey, update: (value: Value) => Value): void
  /** The same for all whose keys begin with this one: `rest` is what follows it. */
  patchEach<Value>(key: QueryKey, update: (value: Value, rest: readonly unknown[]) => Value): void
  invalidate(key: QueryKey): void
}

type Member = Extract<Frame, { kind: 'member.saved' }>['member']
type Automation = Extract<Frame, { kind: 'automation.saved' }>['automation']
type Run = Extract<Frame, { kind: 'run.saved' }>['run']
type Members = readonly Member[]
type AutomationPages = Pages<ListedAutomation>
type Workspace = Omit<Extract<Frame, { kind: 'workspace.updated' }>, 'kind'>

/** What each frame means for what a page holds. Patched where the frame says it all, fetched again where not. */
export function applyFrame(cache: Cache, workspaceId: string, frame: StreamFrame): void {
  switch (frame.kind) {
    case 'workspace.updated': {
      const { kind: _, ...saved } = frame
      cache.patch<Workspace>(queryKeys.workspace(workspaceId), (known) => ({ ...known, ...saved }))
      break
    }
    case 'member.saved': {
      const { member } = frame
      cache.patch<Members>(queryKeys.members(workspaceId), (members) => withMember(members, member))
      break
    }
    case 'member.removed': {
      const { personId } = frame
      cache.patch<Members>(queryKeys.members(workspaceId), (members) =>
        members.filter((member) => member.personId !== personId),
      )
      break
    }
    case 'invitations.changed':
      cache.invalidate(queryKeys.invitations(workspaceId))
      break
    case 'keys.changed':
      cache.invalidate(queryKeys.keys(workspaceId))
      break
    case 'audit.appended':
      cache.invalidate(queryKeys.audit(workspaceId))
      break
    case 'sessions.changed':
      cache.invalidate(queryKeys.sessions(workspaceId))
      break
    case 'automation.saved':
      applyAutomation(cache, workspaceId, frame.automation)
      break
    case 'automation.removed': {
      const { automationId } = frame
      const lists = queryKeys.automations(workspaceId)
      cache.patchEach<AutomationPages>(lists, (list) => withoutAutomation(list, automationId))
      break
    }
    case 'run.saved':
      applyRun(cache, workspaceId, frame.run)
      break
    case 'stop.changed':
    case 'incidents.changed':
      cache.invalidate(queryKeys.runs(workspaceId))
      break
    case 'gap':
      cache.invalidate(queryKeys.everything(workspaceId))
      break
    // Counts and health stand in the live store; an end is shown by the provider.
    case 'counter.changed':
    case 'health.changed':
    case 'workspace.deleted':
    case 'signed-out':
    case 'access-lost':
      break
    default:
      frame satisfies never
  }
}

function applyAutomation(cache: Cache, workspaceId: string, saved: Automation): void {
  const key = queryKeys.automations(workspaceId)
  let isComplete = true
  cache.patchEach<AutomationPages>(key, (list) => {
    const patched = withAutomation(list, saved)
    isComplete &&= patched.isComplete
    return patched.pages
  })
  if (!isComplete) cache.invalidate(key)
}

function applyRun(cache: Cache, workspaceId: string, run: Run): void {
  const lists = queryKeys.runLists(workspaceId)
  const automations = queryKeys.automations(workspaceId)
  let areComplete = true
  cache.patchEach<Pages<ListedRun>>(lists, (list, [shown]) => {
    const patched = withRun(list, run, shownBy(shown))
    areComplete &&= patched.isComplete
    return patched.pages
  })
  if (!areComplete) cache.invalidate(lists)

  let isKnown = true
  cache.patchEach<AutomationPages>(automations, (list) => {
    const patched = withRecentRun(list, run)
    isKnown &&= patched.isComplete
    return patched.pages
  })
  if (!isKnown) cache.invalidate(automations)

  cache.invalidate(queryKeys.run(workspaceId, run.id))
  cache.patchEach<Neighbour>(queryKeys.runDetails(workspaceId), (known) => followedBy(known, run))
}

/** What a list shows, as the end of its key says. */
function shownBy(part: unknown): ShownRuns {
  if (typeof part !== 'object' || part === null) return {}
  return {
    ...('state' in part && typeof part.state === 'string' && { state: part.state }),
    ...('automationId' in part &&
      typeof part.automationId === 'string' && { automationId: part.automationId }),
  }
}

/** A run that is shown, and which one comes after it. */
type Neighbour = Pick<Run, 'automationId' | 'scheduledFor'> & { nextId: string | null }

function followedBy(known: Neighbour, run: Run): Neighbour {
  const isNext =
    known.nextId === null && known.automationId === run.automationId && known.scheduledFor < run.scheduledFor
  return isNext ? { ...known, nextId: run.id } : known
}

function withMember(members: Members, saved: Member): Members {
  const isKnown = members.some(({ personId }) => personId === saved.personId)
  if (!isKnown) return [...members, saved]
  return members.map((member) => (member.personId === saved.personId ? { ...member, ...saved } : member))
}
