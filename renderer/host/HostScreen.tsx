// The host's room: handing over the books, who the host is, whether the journal is whole, and what this till is.

import './host.css'
import { BookCheck, FileOutput, House, Info } from 'lucide-react'
import { useState } from 'react'
import { useText } from '../text/use-text.ts'
import { Screen } from '../ui/Screen.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { AboutTill } from './AboutTill.tsx'
import { ExportAssistant } from './ExportAssistant.tsx'
import { JournalRoom } from './JournalRoom.tsx'
import { ProfileRoom } from './ProfileRoom.tsx'

const ROOMS = {
  export: { icon: <FileOutput />, Component: ExportAssistant },
  profile: { icon: <House />, Component: ProfileRoom },
  journal: { icon: <BookCheck />, Component: JournalRoom },
  about: { icon: <Info />, Component: AboutTill },
} as const
type RoomName = keyof typeof ROOMS
const NAMES = Object.keys(ROOMS) as RoomName[]

/** Four rooms, for the manager and the host's accountant. */
export function HostScreen() {
  const { t } = useText()
  const [name, setName] = useState<RoomName>('export')
  const { Component } = ROOMS[name]
  return (
    <Screen title={t('host.title')} className="host-screen">
      <div className="host-rooms">
        <Segmented
          label={t('host.title')}
          value={name}
          onChange={setName}
          options={NAMES.map((id) => ({ id, label: t(`host.tab.${id}`), icon: ROOMS[id].icon }))}
        />
      </div>
      <Component />
    </Screen>
  )
}
