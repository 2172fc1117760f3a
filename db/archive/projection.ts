// Writes archives, their places and their verifications from their entries; they are technical events, too.

import { canonical } from '../../shared/kernel/canonical.ts'
import { noteTechnical } from '../host/projection.ts'
import type { Projection } from '../projection.ts'
import { archiveChecks, archivePlaces, archives } from './tables.ts'

export const archiveProjection = {
  'archive.made': (write, entry) => {
    const { till, seq, at, data } = entry
    const { from, to, fileName, bytes, sha256, counts } = data
    write.insert(archives, { till, seq, at, from, to, fileName, bytes, sha256, counts: canonical(counts) })
    noteTechnical(write, entry, 'archiveMade')
  },
  'archive.placed': (write, entry) => {
    const { till, seq, at, data } = entry
    const { of, place, note } = data
    write.insert(archivePlaces, { till, seq, at, ofTill: of.till, ofSeq: of.seq, place, note })
  },
  'archive.verified': (write, entry) => {
    const { till, seq, at, data } = entry
    const { of, isWhole } = data
    write.insert(archiveChecks, { till, seq, at, ofTill: of.till, ofSeq: of.seq, isWhole })
    noteTechnical(write, entry, 'archiveVerified')
  },
} satisfies Partial<Projection>
