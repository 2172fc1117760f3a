// What a page of Étal may do, said once for the window and for the counter: the security headers of every answer.

/** Where pictures come from: in the window they have an origin of their own, on the counter they have the page's. */
export type PictureOrigin = 'etal://picture' | null

/**
 * The headers of every answer: nothing from elsewhere, no inline script or style, no frame around the till; camera and
 * microphone for the page itself (photos and voices of the coop), nothing else of the device.
 */
export function securityHeaders(pictures: PictureOrigin): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentPolicy(pictures),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': pictures === null ? 'same-origin' : 'cross-origin',
    'Permissions-Policy': `camera=(self), microphone=(self), ${FORBIDDEN.map((feature) => `${feature}=()`).join(', ')}`,
  }
}

/** The policy of a page that may send a form, to its own address only. */
export function withOwnForm(headers: Readonly<Record<string, string>>): string {
  return (headers['Content-Security-Policy'] ?? '').replace("form-action 'none'", "form-action 'self'")
}

const FORBIDDEN = ['geolocation', 'display-capture', 'payment', 'usb', 'serial', 'hid', 'midi']

function contentPolicy(pictures: PictureOrigin): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' blob: data:${pictures === null ? '' : ` ${pictures}`}`,
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
