// Loaded before the built app (`node --import`): whoever asks for `electron` is given the double, and a test that
// started this process can ask it what only the double knows.

import { registerHooks } from 'node:module'

const double = new URL('./electron-double.ts', import.meta.url).href

registerHooks({
  resolve(specifier, context, next) {
    const isElectron = specifier === 'electron' || specifier.startsWith('electron/')
    return isElectron ? { url: double, shortCircuit: true } : next(specifier, context)
  },
})

/** What a test may ask of the process. */
export type DoubleQuestion =
  | { readonly ask: 'port' | 'seen' | 'windows' | 'quit' }
  | { readonly ask: 'permission'; readonly permission: string; readonly url: string }
  | { readonly ask: 'crash'; readonly place: number }
  | { readonly ask: 'show'; readonly url: string; readonly html: string }

process.on('message', ({ id, question }: { id: number; question: DoubleQuestion }) => {
  answer(question).then(
    (value) => process.send?.({ id, value }),
    (error: unknown) => process.send?.({ id, error: String(error) }),
  )
})

async function answer(question: DoubleQuestion): Promise<unknown> {
  const { app, BrowserWindow, devtoolsPort, seen, session } = await import('./electron-double.ts')
  const [window] = BrowserWindow.getAllWindows()
  switch (question.ask) {
    case 'port':
      return devtoolsPort()
    case 'seen':
      return seen
    case 'windows':
      return BrowserWindow.getAllWindows().map(({ options, isVisible, focusedTimes }) => ({
        options,
        isVisible,
        focusedTimes,
      }))
    case 'quit':
      return app.quit()
    case 'crash':
      return BrowserWindow.getAllWindows()[question.place]?.webContents.crash()
    case 'show':
      return window?.showPage(question.url, question.html)
    case 'permission':
      return new Promise((resolve) => {
        const details = { isMainFrame: true, requestingUrl: question.url }
        const handler = session.defaultSession.permissionRequest
        handler?.(window?.webContents as never, question.permission as 'media', resolve, details)
      })
  }
}
