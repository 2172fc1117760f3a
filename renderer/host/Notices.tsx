// What others gave and Étal is made with, each with the words of its licence; written by the build.

import { HeartHandshake } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Sheet } from '../ui/Sheet.tsx'

/** A quiet button, and a sheet to read from top to bottom. */
export function Notices() {
  const { t } = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="host-make">
      <BigButton
        size="small"
        tone="quiet"
        icon={<HeartHandshake />}
        label={t('host.notices')}
        onPress={() => setOpen(true)}
      />
      {isOpen && (
        <Sheet
          isOpen
          width="wide"
          title={t('host.notices')}
          closeLabel={t('common.close')}
          onClose={() => setOpen(false)}
        >
          <Text />
        </Sheet>
      )}
    </div>
  )
}

function Text() {
  const [text, setText] = useState('')
  useEffect(() => {
    void notices().then(setText)
  }, [])
  return (
    <pre className="host-notices" dir="ltr" lang="en">
      {text}
    </pre>
  )
}

async function notices(): Promise<string> {
  const answer = await fetch('./notices.txt')
  if (!answer.ok) throw new Error(`The build left no notices (${answer.status})`)
  return answer.text()
}
