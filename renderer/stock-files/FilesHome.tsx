// Which list, in three pictures; and what there is and what moved, to keep as files.

import { ArrowLeftRight, Package } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { SHEETS } from '../../shared/exchange/sheets.ts'
import { RefusalNotice } from '../app/RefusalNotice.tsx'
import { useMember, useStatus } from '../app/session.tsx'
import { useText } from '../text/use-text.ts'
import { BackButton } from '../ui/BackButton.tsx'
import { DateInput } from '../ui/DateInput.tsx'
import { Pictogram } from '../ui/Pictogram.tsx'
import { Card, Screen } from '../ui/Screen.tsx'
import { FormatButtons } from './FormatButtons.tsx'
import { PastImports } from './PastImports.tsx'
import { mayBring, SHEET_PICTURE } from './sheets.ts'
import { useKeepFile } from './use-keep-file.ts'

/** Three choices first: most who come here have a list in mind. */
export function FilesHome() {
  const { t } = useText()
  const { role } = useMember()
  const [, go] = useLocation()
  return (
    <Screen title={t('stockFiles.title')} footer={<BackButton label={t('common.back')} onPress={() => go('/stock')} />}>
      <ul className="file-choices" aria-label={t('stockFiles.choose')}>
        {SHEETS.map((sheet) => (
          <li key={sheet}>
            <Link href={`/stock/files/${sheet}`} className="file-choice">
              <Pictogram name={SHEET_PICTURE[sheet]} className="file-choice-picture" />
              <span className="file-choice-label">{t(`stockFiles.${sheet}`)}</span>
              <span className="file-choice-hint">{t(`stockFiles.${sheet}Hint`)}</span>
            </Link>
          </li>
        ))}
      </ul>
      <OnlyOut />
      {mayBring(role) && <PastImports />}
    </Screen>
  )
}

function OnlyOut() {
  const { t, day } = useText()
  const { today } = useStatus()
  const [from, setFrom] = useState(`${today.slice(0, 8)}01`)
  const [to, setTo] = useState<string>(today)
  const { keep, refusal, pending } = useKeepFile()
  const [levels, movements] = [t('stockFiles.levels'), t('stockFiles.movements')]
  return (
    <>
      <RefusalNotice refusal={refusal} />
      <div className="stock-files">
        <File icon={<Package />} title={levels}>
          <p>{t('stockFiles.levelsHint')}</p>
          <FormatButtons of={levels} isBusy={pending} onKeep={(format) => keep({ what: 'levels' }, format)} />
        </File>
        <File icon={<ArrowLeftRight />} title={movements}>
          <div className="stock-files-days">
            <DateInput label={t('stockFiles.from')} value={from} words={day(from, 'dated')} onChange={setFrom} />
            <DateInput label={t('stockFiles.to')} value={to} words={day(to, 'dated')} onChange={setTo} />
          </div>
          <FormatButtons
            of={movements}
            isBusy={pending}
            onKeep={(format) => keep({ what: 'movements', from, to }, format)}
          />
        </File>
      </div>
    </>
  )
}

interface FileProps {
  readonly icon: ReactNode
  readonly title: string
  readonly children: ReactNode
}

function File({ icon, title, children }: FileProps) {
  return (
    <Card className="stock-file">
      <h2>
        <span aria-hidden="true">{icon}</span> {title}
      </h2>
      {children}
    </Card>
  )
}
