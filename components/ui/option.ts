export type Option<T extends string = string> = {
  value: T
  label: string
  detail?: string
  disabled?: boolean
}
