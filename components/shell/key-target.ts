const otherInputs = new Set(['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'file', 'color'])

export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true
  if (target instanceof HTMLSelectElement) return true
  return target instanceof HTMLInputElement && !otherInputs.has(target.type)
}

/** Inside a dialog, menu or list that floats, keys belong to it, until it is on its way out. */
export function isFloating(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target.closest('[data-closed]')) return false
  return target.closest('[data-base-ui-portal]') !== null
}

/** A focused button or link answers Enter and Space itself. */
export function answersItself(target: EventTarget | null, key: string): boolean {
  if (key !== 'Enter' && key !== ' ') return false
  return target instanceof Element && target.closest('a[href], button, summary, [role=button]') !== null
}
