// What axe has to say about a page: WCAG 2.2 AA and its good practices.

import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * Each violation as `rule: the elements`; none is the answer to hope for. Our pages have no frames, so axe need not open
 * a page of its own to join their results; and what passed is not described: both together are more than half its time.
 */
export async function axeFindings(page: Page, withoutRules: readonly string[] = []): Promise<string[]> {
  return findings(
    quick(page)
      .withTags(TAGS)
      .disableRules([...withoutRules]),
  )
}

/** As {@link axeFindings}, of a page that passed it in another theme: what colours, weights and borders can spoil. */
export async function axeThemeFindings(page: Page): Promise<string[]> {
  return findings(quick(page).withRules(['color-contrast', 'link-in-text-block', 'target-size']))
}

function quick(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
}

async function findings(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}
