// One list: take it out, or bring one in once its preview was seen.

import { FilePlus2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { Output } from '../../shared/contract.ts'
import type { Sheet } from '../../shared/exchange/sheets.ts'
import { BringProgress } from '../app/BringProgress.tsx'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useMember } from '../app/session.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BackButton } from '../ui/BackButton.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Pictogram } from '../ui/Pictogram.tsx'
import { Card, Screen } from '../ui/Screen.tsx'
import { BringButton } from './BringButton.tsx'
import { FileButton, FileDrop, type PickedFile } from '../app/FilePick.tsx'
import { FilePreview } from './FilePreview.tsx'
import { FormatButtons } from './FormatButtons.tsx'
import { RefusedLines } from './RefusedLines.tsx'
import { mayBring, SHEET_PICTURE } from './sheets.ts'
import { useKeepFile } from './use-keep-file.ts'

type Brought = Output<'exchange.bring'>

/** Out above, in below; once a file is chosen only its preview is there. */
export function SheetScreen({ sheet }: { sheet: Sheet }) {
  const { t } = useText()
  const { role } = useMember()
  const [picked, setPicked] = useState<PickedFile | null>(null)
  const [done, setDone] = useState<Brought | null>(null)
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const [leaveOut, setLeaveOut] = useState(false)
  const pick = (file: PickedFile) => {
    setDone(null)
    setRefusal(null)
    setLeaveOut(false)
    setPicked(file)
  }
  const finish = (brought: Brought) => {
    setDone(brought)
    setPicked(null)
  }
  return (
    <Screen
      title={t(`stockFiles.${sheet}`)}
      footer={
        <Ways
          isFirst={picked === null && done === null}
          mayBring={mayBring(role)}
          sheet={sheet}
          done={done}
          onPick={pick}
        >
          {picked && (
            <BringButton
              key={picked.base64}
              sheet={sheet}
              file={picked}
              leaveOut={leaveOut}
              onDone={finish}
              onRefused={setRefusal}
            />
          )}
        </Ways>
      }
    >
      <RefusalNotice refusal={refusal} />
      <BringProgress />
      {done && <BroughtNotice sheet={sheet} brought={done} />}
      {picked ? (
        <Seen key={picked.base64} sheet={sheet} file={picked}>
          <RefusedLines leaveOut={leaveOut} onChange={setLeaveOut} />
        </Seen>
      ) : (
        <OutAndIn sheet={sheet} onPick={pick} />
      )}
    </Screen>
  )
}

interface WaysProps {
  readonly isFirst: boolean
  readonly mayBring: boolean
  readonly sheet: Sheet
  readonly done: Brought | null
  readonly onPick: (file: PickedFile) => void
  readonly children: ReactNode
}

function Ways({ isFirst, mayBring: may, done, onPick, children }: WaysProps) {
  const { t } = useText()
  const [, go] = useLocation()
  const [count] = done?.counts ?? []
  return (
    <>
      <BackButton label={t('common.back')} onPress={() => go('/stock/files')} />
      {may && (
        <FileButton
          label={isFirst ? t('stockFiles.chooseFile') : t('stockFiles.otherFile')}
          isNext={isFirst}
          onPick={onPick}
        />
      )}
      {count && (
        <BigButton label={t('stockFiles.review')} tone="go" onPress={() => go(`/stock/count/${count.count}/review`)} />
      )}
      {children}
    </>
  )
}

function BroughtNotice({ sheet, brought }: { sheet: Sheet; brought: Brought }) {
  const { t, number } = useText()
  const { adds, changes } = brought
  const text =
    sheet === 'count'
      ? t('stockFiles.broughtCount')
      : t('stockFiles.brought', { adds: number(adds), changes: number(changes) })
  return <Notice text={text} />
}

interface SeenProps {
  readonly sheet: Sheet
  readonly file: PickedFile
  readonly children: ReactNode
}

function Seen({ sheet, file, children }: SeenProps) {
  const { t, language } = useText()
  const { value, refusal, pending } = useAnswer('exchange.preview', { ...file, sheet, language })
  if (pending) return <p>{t('common.loading')}</p>
  return value ? <FilePreview preview={value} refusedLines={children} /> : <RefusalNotice refusal={refusal} />
}

function OutAndIn({ sheet, onPick }: { sheet: Sheet; onPick: (file: PickedFile) => void }) {
  const { t } = useText()
  const { role } = useMember()
  const { keep, refusal, pending } = useKeepFile()
  const out = t('stockFiles.out')
  return (
    <>
      <RefusalNotice refusal={refusal} />
      <div className="stock-files">
        <Card className="stock-file">
          <h2>
            <Pictogram name={SHEET_PICTURE[sheet]} /> {out}
          </h2>
          <p className="stock-files-hint">{t('stockFiles.spreadsheet')}</p>
          <FormatButtons of={out} isBusy={pending} onKeep={(format) => keep({ what: sheet }, format)} />
        </Card>
        {mayBring(role) && (
          <Card className="stock-file">
            <h2>{t('stockFiles.into')}</h2>
            <FileDrop onPick={onPick} />
            <BigButton
              size="small"
              tone="quiet"
              icon={<FilePlus2 />}
              label={t('stockFiles.template')}
              isBusy={pending}
              onPress={() => keep({ what: sheet, empty: true }, 'xlsx')}
            />
          </Card>
        )}
      </div>
    </>
  )
}
