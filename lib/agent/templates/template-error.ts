/** A text of a step that cannot be filled in. Its message names the template, and what there is instead. */
export class TemplateError extends Error {
  /** Where among the arguments it stands, like headers.accept. */
  readonly field: string

  constructor(field: string, message: string) {
    super(message)
    this.name = 'TemplateError'
    this.field = field
  }
}
