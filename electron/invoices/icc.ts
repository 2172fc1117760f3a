// The sRGB colour space as an ICC profile (version 2): what PDF/A wants to know colours by (IEC 61966-2-1).

/** D50, the white that profiles are written for; and sRGB's own colours seen under it, as 16.16 numbers. */
const XYZ = {
  wtpt: [0xf6d6, 0x10000, 0xd32d],
  rXYZ: [0x6fa2, 0x38f5, 0x0390],
  gXYZ: [0x6299, 0xb785, 0x18da],
  bXYZ: [0x24a0, 0x0f84, 0xb6cf],
} as const

const STEPS = 1024

/** A profile of three curves and four points, some two thousand bytes. */
export function srgbProfile(): Uint8Array {
  const curve = curveTag()
  const tags: [string, Buffer][] = [
    ['desc', descriptionTag('sRGB IEC61966-2.1')],
    ['cprt', Buffer.concat([head('text'), Buffer.from('Public domain\0', 'latin1')])],
    ...Object.entries(XYZ).map(([name, values]): [string, Buffer] => [name, pointTag(values)]),
    ...['rTRC', 'gTRC', 'bTRC'].map((name): [string, Buffer] => [name, curve]),
  ]
  const table = Buffer.alloc(4 + tags.length * 12)
  table.writeUInt32BE(tags.length)
  const parts: Buffer[] = []
  const places = new Map<Buffer, number>()
  let offset = 128 + table.length
  tags.forEach(([name, data], index) => {
    if (!places.has(data)) {
      places.set(data, offset)
      const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)])
      parts.push(padded)
      offset += padded.length
    }
    table.write(name, 4 + index * 12, 'latin1')
    table.writeUInt32BE(places.get(data) ?? 0, 8 + index * 12)
    table.writeUInt32BE(data.length, 12 + index * 12)
  })
  return Buffer.concat([header(offset), table, ...parts])
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(128)
  bytes.writeUInt32BE(size, 0)
  bytes.writeUInt32BE(0x02_10_00_00, 8)
  bytes.write('mntrRGB XYZ ', 12, 'latin1')
  ;[2026, 1, 1, 0, 0, 0].forEach((part, index) => bytes.writeUInt16BE(part, 24 + index * 2))
  bytes.write('acsp', 36, 'latin1')
  XYZ.wtpt.forEach((part, index) => bytes.writeUInt32BE(part, 68 + index * 4))
  return bytes
}

function head(type: string): Buffer {
  return Buffer.from(`${type}\0\0\0\0`, 'latin1')
}

function pointTag(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(12)
  values.forEach((value, index) => bytes.writeUInt32BE(value, index * 4))
  return Buffer.concat([head('XYZ '), bytes])
}

function descriptionTag(text: string): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length + 1)
  // Then no Unicode name and no Macintosh one.
  return Buffer.concat([head('desc'), length, Buffer.from(`${text}\0`, 'latin1'), Buffer.alloc(4 + 4 + 2 + 1 + 67)])
}

function curveTag(): Buffer {
  const bytes = Buffer.alloc(4 + STEPS * 2)
  bytes.writeUInt32BE(STEPS)
  for (let step = 0; step < STEPS; step += 1) {
    const value = step / (STEPS - 1)
    const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    bytes.writeUInt16BE(Math.round(linear * 65_535), 4 + step * 2)
  }
  return Buffer.concat([head('curv'), bytes])
}
