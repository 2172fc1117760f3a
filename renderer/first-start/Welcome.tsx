// The very first screen: the language, our own stall, or a demo.

import { ArrowRight, Usb } from 'lucide-react'
import { useState } from 'react'
import type { Language } from '../../shared/kernel/language.ts'
import { CopyBack } from '../app/CopyBack.tsx'
import { setDeviceLanguage } from '../app/device.ts'
import { LanguageChoice } from '../app/LanguageChoice.tsx'
import { answers, useAsk } from '../app/use-answer.ts'
import { speak } from '../text/languages.ts'
import { useText } from '../text/use-text.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { Pattern } from '../ui/Pattern.tsx'
import { ProgressBar } from '../ui/ProgressBar.tsx'

const BUNTING = [
  ['indigo', 'wax-rings'],
  ['brick', 'wax-ovals'],
  ['petrol', 'patchwork'],
  ['rust', 'kente'],
  ['plum', 'flowers'],
  ['forest', 'leaves'],
  ['earth', 'bogolan'],
  ['ocean', 'check'],
  ['rose', 'dots'],
  ['violet', 'scales'],
] as const

/** Language first: it is the only thing here that needs no reading. */
export function Welcome({ onBegin }: { onBegin: () => void }) {
  const { t, language } = useText()
  const choose = (chosen: Language) => {
    setDeviceLanguage(chosen)
    void speak(chosen)
  }
  return (
    <main className="welcome">
      <p className="bunting" aria-hidden="true">
        {BUNTING.map(([colour, pattern]) => (
          <Pattern key={colour} colour={colour} pattern={pattern} className="flag" />
        ))}
      </p>
      <LanguageChoice value={language} onChange={choose} />
      <div className="welcome-words">
        <h1>{t('firstStart.welcome')}</h1>
        <p>{t('firstStart.intro')}</p>
        <BigButton
          label={t('firstStart.begin')}
          tone="go"
          size="huge"
          icon={<ArrowRight />}
          iconAt="end"
          onPress={onBegin}
        />
      </div>
      <Others />
    </main>
  )
}

/** Other ways to begin: a copy of a coop, or a demo. */
function Others() {
  const { t } = useText()
  const [isGoingBack, setGoingBack] = useState(false)
  return (
    <div className="other-ways">
      <BigButton label={t('copies.haveCopy')} icon={<Usb />} tone="quiet" onPress={() => setGoingBack(true)} />
      <Demos />
      {isGoingBack && <CopyBack place={null} onClose={() => setGoingBack(false)} />}
    </div>
  )
}

function Demos() {
  const { t } = useText()
  const openDemo = useAsk('coop.openDemo')
  const [asked, setAsked] = useState(false)
  const open = async (demo: 'textile' | 'food') => {
    setAsked(true)
    await openDemo.ask({ demo })
    await answers.invalidateQueries()
    setAsked(false)
  }
  return (
    <section className="demos" aria-labelledby="demos">
      <h2 id="demos">{t('firstStart.demo')}</h2>
      <p>{t('firstStart.demoDetail')}</p>
      {asked ? (
        <ProgressBar label={t('firstStart.demoWait')} part={null} />
      ) : (
        <div className="demo-ways">
          <BigButton
            label={t('firstStart.demoTextile')}
            icon={<ArtPicture art={{ pictogram: 'sewing-machine', colour: 'indigo', pattern: 'wax-rings' }} />}
            onPress={() => void open('textile')}
          />
          <BigButton
            label={t('firstStart.demoFood')}
            icon={<ArtPicture art={{ pictogram: 'plate-rice', colour: 'brick', pattern: 'scales' }} />}
            onPress={() => void open('food')}
          />
        </div>
      )}
    </section>
  )
}
