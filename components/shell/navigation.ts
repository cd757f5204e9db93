import {
  CalendarDays,
  ChartNoAxesColumn,
  Database,
  Hash,
  Inbox,
  LayoutDashboard,
  ListTree,
  type LucideIcon,
  MessageSquare,
  Repeat2,
  Settings,
  Stamp,
} from 'lucide-react'

export type SectionId =
  | 'inbox'
  | 'chat'
  | 'automations'
  | 'calendar'
  | 'runs'
  | 'channels'
  | 'approvals'
  | 'data'
  | 'board'
  | 'usage'
  | 'settings'

export type NavigationItem = {
  id: SectionId
  label: string
  icon: LucideIcon
  keys: string
  /** Behind the workspace's slug. */
  path: string
  /** Sections of one group stand together, with space between the groups. */
  group: 'talk' | 'work' | 'keep'
  /** A section whose page does not exist yet is hidden everywhere. */
  built: boolean
  /** On a phone it waits behind More, whatever its place here. */
  inMore?: true
}

const sections: readonly NavigationItem[] = [
  { id: 'inbox', label: 'Inbox', icon: Inbox, keys: 'G I', path: 'inbox', group: 'talk', built: true },
  { id: 'chat', label: 'Chat', icon: MessageSquare, keys: 'G C', path: 'chat', group: 'talk', built: false },
  {
    id: 'automations',
    label: 'Automations',
    icon: Repeat2,
    keys: 'G A',
    path: 'automations',
    group: 'work',
    built: true,
  },
  {
    id: 'calendar',
    label: 'Calendar',
    icon: CalendarDays,
    keys: 'G L',
    path: 'calendar',
    group: 'work',
    built: false,
    inMore: true,
  },
  { id: 'runs', label: 'Runs', icon: ListTree, keys: 'G R', path: 'runs', group: 'work', built: true },
  {
    id: 'channels',
    label: 'Channels',
    icon: Hash,
    keys: 'G H',
    path: 'channels',
    group: 'work',
    built: false,
  },
  {
    id: 'approvals',
    label: 'Approvals',
    icon: Stamp,
    keys: 'G P',
    path: 'approvals',
    group: 'work',
    built: false,
  },
  { id: 'data', label: 'Data', icon: Database, keys: 'G D', path: 'data', group: 'keep', built: false },
  {
    id: 'board',
    label: 'Board',
    icon: LayoutDashboard,
    keys: 'G B',
    path: 'board',
    group: 'keep',
    built: false,
  },
  {
    id: 'usage',
    label: 'Usage',
    icon: ChartNoAxesColumn,
    keys: 'G U',
    path: 'usage',
    group: 'keep',
    built: false,
  },
  {
    id: 'settings',
    label: 'Settings',
    icon: Settings,
    keys: 'G S',
    path: 'settings',
    group: 'keep',
    built: true,
    inMore: true,
  },
]

export const builtSections: readonly NavigationItem[] = sections.filter((section) => section.built)

export function sectionHref(workspaceSlug: string, section: NavigationItem): string {
  return `/${workspaceSlug}/${section.path}`
}

const tabs = builtSections.filter((section) => !section.inMore).slice(0, 4)

export const phoneTabs: readonly NavigationItem[] = tabs
export const phoneMore: readonly NavigationItem[] = builtSections.filter((section) => !tabs.includes(section))
