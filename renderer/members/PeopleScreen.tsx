// The people of the group: their faces, and what can be changed about each.

import './people.css'
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import type { Output } from '../../shared/contract.ts'
import { pictureUrl } from '../app/client.ts'
import { PeopleLinks } from '../app/PeopleLinks.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { FaceGrid } from '../ui/FaceGrid.tsx'
import { Screen } from '../ui/Screen.tsx'
import { Toggle } from '../ui/Toggle.tsx'
import { PersonSheet } from './PersonSheet.tsx'

type Member = Output<'member.list'>[number]

/** Tap a face to change it. */
export function PeopleScreen() {
  const { t } = useText()
  const [withLeft, setWithLeft] = useState(false)
  const { value: members = [] } = useAnswer('member.list', { withLeft }, { keep: true })
  const [open, setOpen] = useState<string | 'new' | null>(null)
  const edited = members.find(({ id }) => id === open)
  const detailOf = (member: Member) =>
    member.active
      ? `${t(`people.${member.role}`)} · ${member.needsPin ? t('people.hasPin') : t('people.noPin')}`
      : t('people.left')
  return (
    <Screen
      title={t('presence.people')}
      actions={<PeopleLinks />}
      footer={
        <>
          <Toggle label={t('people.showLeft')} isOn={withLeft} onChange={setWithLeft} />
          <BigButton label={t('people.add')} tone="go" icon={<UserPlus />} onPress={() => setOpen('new')} />
        </>
      }
    >
      <FaceGrid
        label={t('presence.people')}
        faces={members.map((member) => ({
          id: member.id,
          name: member.name,
          colour: member.active ? member.colour : 'slate',
          photoUrl: member.photo ? pictureUrl(member.photo) : undefined,
          detail: detailOf(member),
        }))}
        onChoose={setOpen}
        size={104}
      />
      {open !== null && (open === 'new' || edited) && (
        <PersonSheet key={open} member={edited} place={members.length} onClose={() => setOpen(null)} />
      )}
    </Screen>
  )
}
