// Choosing a file: laid on the screen, or found in its folder.

import './file-pick.css'
import { FileDown, FileSpreadsheet } from 'lucide-react'
import { useRef, useState, type DragEvent } from 'react'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { classNames } from '../ui/class-names.ts'
import { Notice } from '../ui/Notice.tsx'

/** A file as it is sent to the host. */
export interface PickedFile {
  readonly fileName: string
  readonly base64: string
}

interface PickProps {
  readonly onPick: (file: PickedFile) => void
}

/** What the host reads at most. */
const MOST_BYTES = 10_000_000

/** A place to lay a file on. */
export function FileDrop({ onPick }: PickProps) {
  const { t } = useText()
  const [isOver, setIsOver] = useState(false)
  const { take, isTooBig } = useTake(onPick)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    const [file] = event.dataTransfer.files
    if (file) take(file)
  }
  return (
    <>
      {isTooBig && <Notice tone="attention" text={t('stockFiles.tooBig')} />}
      <div
        className={classNames('file-drop', isOver && 'over')}
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <FileDown aria-hidden="true" />
        <span>{t('stockFiles.drop')}</span>
      </div>
    </>
  )
}

interface FileButtonProps extends PickProps {
  readonly label: string
  readonly isNext: boolean
}

/** Opens the computer's own choice of files. */
export function FileButton({ label, isNext, onPick }: FileButtonProps) {
  const { t } = useText()
  const input = useRef<HTMLInputElement>(null)
  const { take, isTooBig } = useTake(onPick)
  return (
    <>
      {isTooBig && <Notice tone="attention" text={t('stockFiles.tooBig')} />}
      <BigButton
        label={label}
        tone={isNext ? 'go' : 'plain'}
        icon={<FileSpreadsheet />}
        onPress={() => input.current?.click()}
      />
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,.xlsx,text/csv"
        hidden
        aria-label={label}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          event.currentTarget.value = ''
          if (file) take(file)
        }}
      />
    </>
  )
}

function useTake(onPick: PickProps['onPick']) {
  const [isTooBig, setIsTooBig] = useState(false)
  const take = (file: File) => {
    setIsTooBig(file.size > MOST_BYTES)
    if (file.size > MOST_BYTES) return
    void base64Of(file).then((base64) => onPick({ fileName: file.name.slice(0, 200), base64 }))
  }
  return { take, isTooBig }
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(String(reader.result).replace(/^.*?,/u, '')))
    reader.addEventListener('error', () => reject(new Error('The file cannot be read', { cause: reader.error })))
    reader.readAsDataURL(file)
  })
}
