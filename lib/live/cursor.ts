/** A place in one log. A restore begins a new epoch; within one, sequences are 1, 2, 3 without a hole. */
export interface Position {
  epoch: number
  sequence: number
}

/** A place in the two logs that one stream merges: the installation's and the workspace's. */
export interface Cursor {
  control: Position
  workspace: Position
}

export type LogName = keyof Cursor

const form = /^(\d{1,16})-(\d{1,16})~(\d{1,16})-(\d{1,16})$/

/** `2-117~1-5034`: the id of a frame on the wire. */
export const formatCursor = ({ control, workspace }: Cursor): string =>
  `${formatPosition(control)}~${formatPosition(workspace)}`

const formatPosition = ({ epoch, sequence }: Position): string => `${epoch}-${sequence}`

/** Null for anything that no frame ever had as its id: the reader then starts from now. */
export function parseCursor(text: string | null | undefined): Cursor | null {
  const numbers = form
    .exec(text ?? '')
    ?.slice(1)
    .map(Number)
  if (!numbers?.every(Number.isSafeInteger)) return null
  const [controlEpoch = 0, controlSequence = 0, epoch = 0, sequence = 0] = numbers
  return {
    control: { epoch: controlEpoch, sequence: controlSequence },
    workspace: { epoch, sequence },
  }
}

/** Negative when `a` comes first. A later epoch comes after all of an earlier one. */
export const comparePositions = (a: Position, b: Position): number =>
  a.epoch === b.epoch ? a.sequence - b.sequence : a.epoch - b.epoch

/** Whether a reader at `reader` has everything that a reader at `other` has. */
export const covers = (reader: Cursor, other: Cursor): boolean =>
  comparePositions(reader.control, other.control) >= 0 &&
  comparePositions(reader.workspace, other.workspace) >= 0

const later = (a: Position, b: Position): Position => (comparePositions(a, b) >= 0 ? a : b)

/** The place of a reader that has what either had. */
export const join = (a: Cursor, b: Cursor): Cursor => ({
  control: later(a.control, b.control),
  workspace: later(a.workspace, b.workspace),
})
