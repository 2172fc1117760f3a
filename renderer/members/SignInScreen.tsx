// Signing in: tap one's face, then the code; or change who holds the till.

import './sign-in.css'
import { useState } from 'react'
import type { Output } from '../../shared/contract.ts'
import { pictureUrl } from '../app/client.ts'
import { deviceLanguage } from '../app/device.ts'
import { fetchSellScreen } from '../app/routes.ts'
import { useStatus } from '../app/session.tsx'
import { answers, useAnswer, useAsk } from '../app/use-answer.ts'
import { fetchLanguage, LANGUAGE_NAMES, speak } from '../text/languages.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { FaceGrid } from '../ui/FaceGrid.tsx'
import { Pattern } from '../ui/Pattern.tsx'
import { PinForm } from './PinForm.tsx'
import { RecoverForm } from './RecoverForm.tsx'
import { WayOut } from './WayOut.tsx'

type Member = Output<'member.list'>[number]

interface SignInScreenProps {
  /** Somebody signed in, or the change of cashier was given up. */
  readonly onDone?: () => void
}

/** Faces first; a face that needs a code asks for it, in her language. */
export function SignInScreen({ onDone }: SignInScreenProps) {
  const { t, language } = useText()
  const [before] = useState(language)
  const { demo } = useStatus()
  const { value: members = [] } = useAnswer('member.list', { withLeft: false })
  const signIn = useAsk('member.signIn')
  const [chosen, setChosen] = useState<Member | null>(null)
  const [isForgotten, setForgotten] = useState(false)

  const enter = async () => {
    await answers.invalidateQueries({ queryKey: ['coop.status'] })
    onDone?.()
  }
  const askCode = (member: Member) => {
    void speak(member.language)
    setChosen(member)
  }
  const goBack = () => {
    void speak(before)
    setChosen(null)
  }
  const choose = async (id: string) => {
    const member = members.find((one) => one.id === id)
    if (!member) return
    fetchSellScreen()
    void fetchLanguage(member.language)
    if (member.needsPin) return askCode(member)
    const answer = await signIn.ask({ member: member.id })
    if (answer.ok) await enter()
    else if (answer.refusal.type === 'PinNeeded') askCode(member)
  }
  if (chosen && isForgotten) return <RecoverForm member={chosen} onBack={() => setForgotten(false)} />
  if (chosen) {
    return (
      <PinForm
        member={chosen}
        onIn={enter}
        onForgotten={() => setForgotten(true)}
        onBack={members.length > 1 ? goBack : undefined}
      />
    )
  }
  return (
    <main className="sign-in">
      <CoopName />
      <h1>{t('signIn.who')}</h1>
      <FaceGrid
        label={t('signIn.who')}
        faces={(demo ? speakersFirst(members) : members).map((member) => ({
          id: member.id,
          name: member.name,
          colour: member.colour,
          photoUrl: member.photo ? pictureUrl(member.photo) : undefined,
          detail: demo ? LANGUAGE_NAMES[member.language] : undefined,
        }))}
        onChoose={(id) => void choose(id)}
        size={members.length > MANY ? 92 : 128}
      />
      <div className="sign-in-ways">
        <WayOut />
        {onDone && <BigButton label={t('common.cancel')} tone="quiet" onPress={onDone} />}
      </div>
    </main>
  )
}

/** More faces than these are drawn smaller, to be seen all at once. */
const MANY = 8

/** In a demo nobody knows anybody: whoever speaks the language just chosen comes first. */
function speakersFirst(members: readonly Member[]): readonly Member[] {
  const chosen = deviceLanguage()
  return members.toSorted((a, b) => Number(b.language === chosen) - Number(a.language === chosen))
}

function CoopName() {
  const { coop } = useStatus()
  if (!coop) return null
  return (
    <p className="sign-in-coop">
      <Pattern colour={coop.colour} pattern="wax-rings" className="sign-in-cloth" />
      {coop.logo && <img src={pictureUrl(coop.logo)} alt="" />}
      <bdi>{coop.name}</bdi>
    </p>
  )
}
