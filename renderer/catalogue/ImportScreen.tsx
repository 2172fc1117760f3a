// A catalogue brought in from a file: nothing happens before its preview is accepted.

import './catalogue.css'
import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Answer, Output } from '../../shared/contract.ts'
import { BringProgress } from '../app/BringProgress.tsx'
import { newId } from '../app/client.ts'
import { FileButton, FileDrop, type PickedFile } from '../app/FilePick.tsx'
import { RefusalNotice } from '../app/RefusalNotice.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BackButton } from '../ui/BackButton.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Screen } from '../ui/Screen.tsx'
import { ImportPreview } from './ImportPreview.tsx'

type Refused = Extract<Answer<'catalogue.import'>, { ok: false }>['refusal']

/** File, preview, import. */
export function ImportScreen() {
  const { t } = useText()
  const [, go] = useLocation()
  const [picked, setPicked] = useState<PickedFile | null>(null)
  const [done, setDone] = useState<Brought | null>(null)
  // The same file asked for twice is one import; another file is another.
  const [named, setNamed] = useState(newId)
  const pick = (file: PickedFile) => {
    setDone(null)
    setNamed(newId())
    setPicked(file)
  }
  const finish = (brought: Brought) => {
    setDone(brought)
    setPicked(null)
  }
  return (
    <Screen
      title={t('catalogue.import')}
      footer={
        <>
          <BackButton label={t('common.back')} onPress={() => go('/catalogue')} />
          <FileButton
            label={picked ? t('catalogue.otherFile') : t('catalogue.chooseFile')}
            isNext={picked === null}
            onPick={pick}
          />
          {picked && <AcceptButton key={named} file={picked} named={named} onDone={finish} />}
        </>
      }
    >
      <div className="article-column">
        {!picked && !done && <p className="import-hint">{t('catalogue.importHint')}</p>}
        {!picked && <FileDrop onPick={pick} />}
        {done && <BroughtNotice brought={done} />}
        {picked && <Seen file={picked} />}
      </div>
    </Screen>
  )
}

type Brought = Output<'catalogue.import'> & { readonly import: string; readonly isStopped?: boolean }

/** What came of it, and the way back. */
function BroughtNotice({ brought }: { brought: Brought }) {
  const { t, number } = useText()
  const { ask, pending } = useAsk('exchange.undo')
  const [undone, setUndone] = useState<Answer<'exchange.undo'> | null>(null)
  const { adds, changes, refused } = brought
  if (undone?.ok) {
    const { left } = undone.value
    return <Notice text={left === 0 ? t('stockFiles.undoneSaid') : t('stockFiles.left', { count: left })} />
  }
  const undo = async () => setUndone(await ask({ import: brought.import }))
  return (
    <>
      <Notice
        text={
          brought.isStopped
            ? t('refusal.ImportStopped')
            : t('catalogue.imported', { adds: number(adds), changes: number(changes), refused: number(refused) })
        }
      />
      <RefusalNotice refusal={undone?.refusal} />
      <BringProgress />
      {adds + changes > 0 && (
        <BigButton
          tone="quiet"
          icon={<Undo2 />}
          label={t('stockFiles.undo')}
          isBusy={pending}
          onPress={() => void undo()}
        />
      )}
    </>
  )
}

function Seen({ file }: { file: PickedFile }) {
  const { t } = useText()
  const { value, refusal, pending } = useAnswer('catalogue.previewImport', file)
  if (pending) return <p>{t('common.loading')}</p>
  return value ? <ImportPreview preview={value} /> : <RefusalNotice refusal={refusal} />
}

interface AcceptButtonProps {
  readonly file: PickedFile
  readonly named: string
  readonly onDone: (brought: Brought) => void
}

/** There only once something would be brought in. */
function AcceptButton({ file, named, onDone }: AcceptButtonProps) {
  const { t } = useText()
  const { value: preview } = useAnswer('catalogue.previewImport', file)
  const bring = useAsk('catalogue.import')
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const moving = (preview?.adds ?? 0) + (preview?.changes ?? 0)
  const accept = async () => {
    const answer = await bring.ask({ ...file, import: named })
    if (answer.ok) return onDone({ ...answer.value, import: named })
    if (answer.refusal.type !== 'ImportStopped') return setRefusal(answer.refusal)
    const { adds, changes } = answer.refusal
    onDone({ adds, changes, refused: 0, import: named, isStopped: true })
  }
  if (refusal) return <RefusalNotice refusal={refusal} />
  if (moving === 0) return null
  if (bring.pending) return <BringProgress />
  return <BigButton label={t('catalogue.doImport', { count: moving })} tone="go" onPress={() => void accept()} />
}
