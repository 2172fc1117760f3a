// The host's room: handing over the books, who the host is, whether the journal is whole, and what this till is.

import './host.css'
import { Archive, BookCheck, FileOutput, House, Info, ScanSearch } from 'lucide-react'
import { useState } from 'react'
import { useText } from '../text/use-text.ts'
import { Screen } from '../ui/Screen.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { AboutTill } from './AboutTill.tsx'
import { ArchiveRoom } from './ArchiveRoom.tsx'
import { ExportAssistant } from './ExportAssistant.tsx'
import { InspectionRoom } from './InspectionRoom.tsx'
import { JournalRoom } from './JournalRoom.tsx'
import { ProfileRoom } from './ProfileRoom.tsx'

const ICONS = {
  export: <FileOutput />,
  profile: <House />,
  archive: <Archive />,
  inspection: <ScanSearch />,
  journal: <BookCheck />,
  about: <Info />,
} as const
type RoomName = keyof typeof ICONS
const NAMES = Object.keys(ICONS) as RoomName[]

/** Its rooms, for the manager and the host's accountant. */
export function HostScreen() {
  const { t } = useText()
  const [name, setName] = useState<RoomName>('export')
  /** The field of the profile that an export wants mended. */
  const [mend, setMend] = useState<string | null>(null)
  const go = (room: RoomName, field: string | null = null) => {
    setMend(field)
    setName(room)
  }
  return (
    <Screen title={t('host.title')} className="host-screen">
      <div className="host-rooms">
        <Segmented
          label={t('host.title')}
          value={name}
          onChange={(room) => go(room)}
          options={NAMES.map((id) => ({ id, label: t(`host.tab.${id}`), icon: ICONS[id] }))}
        />
      </div>
      {name === 'export' && <ExportAssistant onMend={(field) => go('profile', field)} />}
      {name === 'profile' && <ProfileRoom mend={mend} />}
      {name === 'archive' && <ArchiveRoom />}
      {name === 'inspection' && <InspectionRoom />}
      {name === 'journal' && <JournalRoom />}
      {name === 'about' && <AboutTill />}
    </Screen>
  )
}
