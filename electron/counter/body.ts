// Reads the body of a question from the wire: JSON, of a bounded size, or the reason why it is not.

import type { IncomingMessage } from 'node:http'

/** The largest question: a picture of 3 MB in base64 fits, and an import of a few thousand lines. */
const LARGEST_BODY = 15 * 1024 * 1024

export type Body = { readonly value: unknown } | { readonly problem: 'TooLarge' | 'NotJson' | 'CutOff' }

/** The JSON of a request; stops listening as soon as it is too large. */
export async function readJson(request: IncomingMessage): Promise<Body> {
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_BODY) return { problem: 'TooLarge' }
  const parts: Buffer[] = []
  let size = 0
  try {
    for await (const part of request as AsyncIterable<Buffer>) {
      size += part.length
      if (size > LARGEST_BODY) return { problem: 'TooLarge' }
      parts.push(part)
    }
  } catch {
    return { problem: 'CutOff' } // the visitor went away in the middle of her sentence
  }
  return parsed(Buffer.concat(parts))
}

function parsed(bytes: Buffer): Body {
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown }
  } catch {
    return { problem: 'NotJson' }
  }
}
