// What a page may do is written once, and it is little.

import { describe, expect, it } from 'vitest'
import { securityHeaders } from '../../electron/policy.ts'

describe('the policy of every page', () => {
  it('allows no inline script or style, no code from elsewhere, no frame', () => {
    const policy = securityHeaders(null)['Content-Security-Policy'] ?? ''
    expect(policy).not.toMatch(/unsafe|http|\*/)
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'none'",
    ]) {
      expect(policy.split('; ')).toContain(rule)
    }
  })

  it('shows pictures from their own address in the window, from the page’s on the counter', () => {
    expect(securityHeaders('etal://picture')['Content-Security-Policy']).toContain(
      "img-src 'self' blob: data: etal://picture;",
    )
    expect(securityHeaders(null)['Content-Security-Policy']).toContain("img-src 'self' blob: data:;")
  })
})
