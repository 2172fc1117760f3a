// Everybody's face by id, those who left too: hours, runs and shares name people who may be gone.

import { useMemo } from 'react'
import type { FaceChoice } from '../ui/FaceGrid.tsx'
import { pictureUrl } from './client.ts'
import { useAnswer } from './use-answer.ts'

/** A face, and whether she is in the group today. */
export type KnownFace = FaceChoice & { readonly active: boolean; readonly works: boolean }

/** In the order of names; `of` gives a grey face for one who was forgotten. */
export function useFaces() {
  const { value: members } = useAnswer('member.list', { withLeft: true })
  return useMemo(() => {
    const faces = (members ?? []).map(({ id, name, colour, photo, active, role }): KnownFace => ({
      ...{ id, name, colour: active ? colour : 'slate', active, works: active && role !== 'accountant' },
      photoUrl: photo ? pictureUrl(photo) : undefined,
    }))
    const byId = new Map(faces.map((face) => [face.id, face]))
    const of = (id: string): KnownFace => byId.get(id) ?? { id, ...NOBODY }
    return { isKnown: members !== undefined, faces, working: faces.filter(({ works }) => works), of }
  }, [members])
}

const NOBODY = { name: '—', colour: 'slate', active: false, works: false }
