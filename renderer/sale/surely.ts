// Asking the host for something that must happen exactly once, however often it takes to reach it.

import type { Answer, Input, OperationName } from '../../shared/contract.ts'
import { call, HostUnreachable, newId, type Manner } from '../app/client.ts'

const PAUSE_MS = 700

/**
 * Asks until there is an answer, always as the same request: the host answers a request it has done with its first
 * answer, so nothing happens twice. A refused request was not done and may be asked again under the same name.
 */
export async function askSurely<N extends OperationName>(
  name: N,
  input: Input<N>,
  { request = newId(), book = null }: Manner = {},
): Promise<Answer<N>> {
  for (;;) {
    try {
      return await call(name, input, { request, book })
    } catch (error) {
      if (!(error instanceof HostUnreachable)) throw error
      await pause()
    }
  }
}

/** Waits a moment before trying again. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
}
