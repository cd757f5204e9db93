import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** Each element that axe finds fault with, as a line that says what is wrong and where. */
export async function accessibilityBreaches(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, help, helpUrl, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => {
      const reasons = failureSummary.split('\n').slice(1).join(' ').replaceAll(/\s+/g, ' ').trim()
      return `${id}: ${help}. ${target.join(' ')} (${reasons}) ${helpUrl}`
    }),
  )
}
