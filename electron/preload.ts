// The only thing the page is given: one way to ask and one way to hear what changed. Runs in the sandbox.

import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'

interface Asked {
  readonly name: string
  readonly input: unknown
  readonly request?: string
  readonly book?: string
}

contextBridge.exposeInMainWorld('etal', {
  call: ({ name, input, request, book }: Asked): Promise<unknown> =>
    ipcRenderer.invoke('etal', { name, input, request, book }),
  onChanged(listener: (topics: readonly string[]) => void): () => void {
    const hear = (_event: IpcRendererEvent, topics: readonly string[]) => listener(topics)
    ipcRenderer.on('etal:changed', hear)
    return () => void ipcRenderer.off('etal:changed', hear)
  },
})
