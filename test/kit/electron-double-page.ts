// The page's side of the Electron double: two worlds that share no object, joined by copies, as context isolation does.
// These functions run in Chromium: each is sent there as text, with the functions it names.

/** A value on its way between worlds or processes, as JSON. */
export type Packed = string | number | boolean | null | { readonly [kind: string]: unknown }

/** Copies a value that structured clone knows; `keep` says what becomes of functions and promises. */
export function pack(value: unknown, keep?: (alive: unknown) => Packed): Packed {
  const isAlive = typeof value === 'function' || value instanceof Promise
  if (isAlive && keep) return keep(value)
  if (isAlive || typeof value === 'symbol') throw new TypeError('An object could not be cloned.')
  return typeof value === 'object' && value !== null ? packObject(value, (held) => pack(held, keep)) : packPlain(value)
}

/** Copies what holds nothing else; JSON has no word for some of it. */
function packPlain(value: unknown): Packed {
  const isJson = value === null || typeof value === 'string' || typeof value === 'boolean'
  if (isJson || (Number.isFinite(value) && !Object.is(value, -0))) return value as Packed
  return { [typeof value]: Object.is(value, -0) ? '-0' : String(value) }
}

/** Copies what holds other values, each by `each`. */
function packObject(value: object, each: (held: unknown) => Packed): Packed {
  const pairs = (list: Iterable<[unknown, unknown]>) => Array.from(list, ([key, held]) => [each(key), each(held)])
  if (value instanceof Date) return { date: value.getTime() }
  if (value instanceof Uint8Array) return { bytes: Array.from(value, (byte) => String.fromCharCode(byte)).join('') }
  if (value instanceof Error) return { error: value.message }
  if (value instanceof Map) return { map: pairs(value) }
  if (value instanceof Set) return { set: Array.from(value, each) }
  return Array.isArray(value) ? { array: value.map(each) } : { object: pairs(Object.entries(value)) }
}

/** The copy, on the other side; `revive` gives back what `keep` kept. */
export function unpack(packed: Packed, revive?: (kept: { readonly [kind: string]: unknown }) => unknown): unknown {
  if (packed === null || typeof packed !== 'object') return packed
  const [kind = '', held] = Object.entries(packed)[0] ?? []
  const each = (list: unknown) => (list as Packed[]).map((one) => unpack(one, revive))
  const pairs = (list: unknown) => (list as Packed[][]).map((pair) => each(pair) as [string, unknown])
  const kinds: Record<string, () => unknown> = {
    undefined: () => undefined,
    number: () => Number(held),
    bigint: () => BigInt(String(held)),
    date: () => new Date(Number(held)),
    bytes: () => Uint8Array.from(String(held), (one) => one.charCodeAt(0)),
    error: () => new Error(String(held)),
    map: () => new Map(pairs(held)),
    set: () => new Set(each(held)),
    array: () => each(held),
    object: () => Object.fromEntries(pairs(held)),
  }
  return Object.hasOwn(kinds, kind) ? kinds[kind]?.() : revive?.(packed)
}

/** One world's end of the bridge. Calls cross at once, promises when they settle, values as copies. */
function joinWorld(side: 'page' | 'preload'): { expose(key: string, value: unknown): void } {
  const functions = new Map<number, (...values: unknown[]) => unknown>()
  const pending = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  const returned = new Map<number, { value?: Packed; error?: string }>()
  const exposed: [string, Packed][] = []
  let last = 0

  const tell = (message: object) => {
    const other = side === 'page' ? 'preload' : 'page'
    window.dispatchEvent(new CustomEvent(`electron-double:${other}`, { detail: JSON.stringify(message) }))
  }
  const keep = (alive: unknown): Packed => {
    const id = ++last
    if (typeof alive === 'function') {
      functions.set(id, alive as () => unknown)
      return { function: id }
    }
    ;(alive as Promise<unknown>).then(
      (value) => tell({ settled: id, value: pack(value, keep) }),
      (error: Error) => tell({ settled: id, error: error.message }),
    )
    return { promise: id }
  }
  const revive = (kept: { readonly [kind: string]: unknown }): unknown => {
    if ('promise' in kept)
      return new Promise((resolve, reject) => pending.set(Number(kept.promise), { resolve, reject }))
    return (...values: unknown[]) => {
      const call = ++last
      tell({ call, function: kept.function, values: pack(values, keep) })
      const { value, error } = returned.get(call) ?? { error: 'The other world did not answer' }
      returned.delete(call)
      if (error !== undefined) throw new Error(error)
      return unpack(value ?? null, revive)
    }
  }
  const perform = ({ call, function: id, values }: { call: number; function: number; values: Packed }) => {
    try {
      const value = functions.get(id)?.(...(unpack(values, revive) as unknown[]))
      tell({ returned: call, value: pack(value, keep) })
    } catch (error) {
      tell({ returned: call, error: (error as Error).message })
    }
  }
  const settle = ({ settled, value, error }: { settled: number; value?: Packed; error?: string }) => {
    const { resolve, reject } = pending.get(settled) ?? {}
    pending.delete(settled)
    if (error === undefined) resolve?.(unpack(value ?? null, revive))
    else reject?.(new Error(error))
  }
  const show = ({ key, value }: { key: string; value: Packed }) => {
    if (Object.hasOwn(window, key)) return
    Object.defineProperty(window, key, { value: Object.freeze(unpack(value, revive)), enumerable: true })
  }
  window.addEventListener(`electron-double:${side}`, (event) => {
    const message = JSON.parse((event as CustomEvent<string>).detail)
    if ('call' in message) perform(message)
    else if ('returned' in message) returned.set(message.returned, message)
    else if ('settled' in message) settle(message)
    else if ('key' in message) show(message)
    else if ('hello' in message) for (const [key, value] of exposed) tell({ key, value })
  })
  tell({ hello: true })
  return {
    expose(key, value) {
      const packed = pack(value, keep)
      exposed.push([key, packed])
      tell({ key, value: packed })
    },
  }
}

/** The preload's `ipcRenderer`, over the binding that only its world has. */
function makeIpcRenderer(send: (message: string) => void) {
  const listeners = new Map<string, Set<(event: object, ...values: unknown[]) => void>>()
  const pending = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  let last = 0
  const receive = (message: { reply?: number; channel?: string; value?: Packed; error?: string }) => {
    const value = unpack(message.value ?? null)
    if (message.channel === undefined) return settle(message.reply ?? 0, value, message.error)
    for (const listener of listeners.get(message.channel) ?? []) listener({}, ...(value as unknown[]))
  }
  const settle = (reply: number, value: unknown, error: string | undefined) => {
    const { resolve, reject } = pending.get(reply) ?? {}
    pending.delete(reply)
    if (error === undefined) resolve?.(value)
    else reject?.(new Error(error))
  }
  Object.assign(globalThis, { electronDoubleReceive: receive })
  const ipcRenderer = {
    invoke(channel: string, ...values: unknown[]) {
      return new Promise((resolve, reject) => {
        const call = ++last
        const packed = pack(structuredClone(values))
        pending.set(call, { resolve, reject })
        send(JSON.stringify({ call, channel, values: packed }))
      })
    },
    on(channel: string, listener: (event: object, ...values: unknown[]) => void) {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener))
      return ipcRenderer
    },
    off(channel: string, listener: (event: object, ...values: unknown[]) => void) {
      listeners.get(channel)?.delete(listener)
      return ipcRenderer
    },
  }
  return ipcRenderer
}

/** Chromium knows no `etal:`: pictures under it are asked for at the address that stands for it. */
function knowScheme(scheme: string, top: string): void {
  const toWeb = (address: string) => {
    const found = new RegExp(`^${scheme}://([^/]+)(/.*)?$`).exec(address)
    return found ? `https://${found[1]}.${scheme}.${top}${found[2] ?? '/'}` : address
  }
  const { setAttribute } = Element.prototype
  Element.prototype.setAttribute = function (name, value) {
    setAttribute.call(this, name, name === 'src' ? toWeb(String(value)) : value)
  }
  const src = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src')
  Object.defineProperty(HTMLImageElement.prototype, 'src', {
    ...src,
    set(value: unknown) {
      src?.set?.call(this, toWeb(String(value)))
    },
  })
  const { fetch } = window
  window.fetch = (input, init) => fetch(typeof input === 'string' ? toWeb(input) : input, init)
}

/** What runs first in the page's own world. */
export function pageScript(scheme: string, top: string): string {
  const sources = [pack, packPlain, packObject, unpack, joinWorld, knowScheme].map(String).join('\n')
  return `(() => { if (window !== window.top) return\n${sources}\nknowScheme(${JSON.stringify(scheme)}, ${JSON.stringify(top)}); joinWorld('page') })()`
}

/** What runs first in the preload's world: the preload as it was built, with the little that the sandbox gives it. */
export function preloadScript(preload: string, binding: string): string {
  const sources = [pack, packPlain, packObject, unpack, joinWorld, makeIpcRenderer].map(String).join('\n')
  return `(() => { if (window !== window.top) return\n${sources}
const bridge = joinWorld('preload')
const contextBridge = { exposeInMainWorld: (key, value) => bridge.expose(key, value) }
const ipcRenderer = makeIpcRenderer(${binding})
const require = (name) => { if (name !== 'electron') throw new Error('module not found: ' + name); return { contextBridge, ipcRenderer } }
const module = { exports: {} };
(function (require, module, exports) {\n${preload}\n})(require, module, module.exports) })()`
}
