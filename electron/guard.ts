// What no page may do, whichever page it is: leave the app, open windows, ask the computer for more than the camera.

import { app, type Session, type WebContents } from 'electron'
import { isHome } from './scheme.ts'

/** Every web contents the process ever makes stays in the app and opens nothing. */
export function guardEveryPage(log: (line: string) => void): void {
  app.on('web-contents-created', (_created, contents) => guardPage(contents, log))
}

/** Camera and microphone for the app's own page (photos, voices, codes to scan); every other permission is denied. */
export function guardPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, ...[allow, details]) => {
    allow(permission === 'media' && details.isMainFrame && isHome(details.requestingUrl))
  })
  session.setPermissionCheckHandler((_contents, permission, origin) => permission === 'media' && isHome(origin))
  session.setDevicePermissionHandler(() => false)
}

function guardPage(contents: WebContents, log: (line: string) => void): void {
  const deny = (event: { preventDefault(): void }, what: string) => {
    event.preventDefault()
    log(`${what} was denied`)
  }
  contents.on('will-navigate', (event) => isHome(event.url) || deny(event, 'a navigation'))
  contents.on('will-redirect', (event) => isHome(event.url) || deny(event, 'a redirection'))
  contents.on('will-frame-navigate', (event) => isHome(event.url) || deny(event, 'a navigation in a frame'))
  contents.on('will-attach-webview', (event) => deny(event, 'a web view'))
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
