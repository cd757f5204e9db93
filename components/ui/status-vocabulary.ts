import {
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleMinus,
  CirclePause,
  CircleX,
  Clock,
  LoaderCircle,
  type LucideIcon,
} from 'lucide-react'

export type StatusName =
  | 'running'
  | 'waiting'
  | 'succeeded'
  | 'failed'
  | 'quiet'
  | 'skipped'
  | 'missed'
  | 'unknown'
  | 'alert'
  | 'upcoming'

type StatusEntry = { word: string; icon: LucideIcon; ink: string }

/** The one table of what a status is called and looks like. Amber always means "a person". */
export const statusVocabulary: Record<StatusName, StatusEntry> = {
  running: { word: 'Running', icon: LoaderCircle, ink: 'text-running' },
  waiting: { word: 'Waiting', icon: CirclePause, ink: 'text-waiting' },
  succeeded: { word: 'Succeeded', icon: CircleCheck, ink: 'text-succeeded' },
  failed: { word: 'Failed', icon: CircleX, ink: 'text-failed' },
  quiet: { word: 'Quiet', icon: CircleMinus, ink: 'text-quiet' },
  skipped: { word: 'Skipped', icon: CircleMinus, ink: 'text-quiet' },
  missed: { word: 'Missed', icon: CircleDashed, ink: 'text-missed' },
  unknown: { word: 'Unknown', icon: CircleDashed, ink: 'text-missed' },
  upcoming: { word: 'Upcoming', icon: Clock, ink: 'text-quiet' },
  alert: { word: 'Alert', icon: CircleAlert, ink: 'text-waiting' },
}
