// A one-off piece on sale: photo, price, maker.

import './catalogue.css'
import { Check } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Answer } from '../../shared/contract.ts'
import type { MemberId } from '../../shared/kernel/id.ts'
import { KeptPhoto } from '../app/KeptPhoto.tsx'
import { RefusalNotice } from '../app/RefusalNotice.tsx'
import { useMember } from '../app/session.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { pictureUrl } from '../app/client.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { FaceGrid } from '../ui/FaceGrid.tsx'
import { Keypad } from '../ui/Keypad.tsx'
import { Pictogram } from '../ui/Pictogram.tsx'
import { Screen } from '../ui/Screen.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { pressKey, typedToUnits } from '../ui/typed-number.ts'

type Refused = Extract<Answer<'catalogue.addOneOff'>, { ok: false }>['refusal']

const GROUP = 'group'
const PRICE = { decimals: 2, wholeDigits: 5 }

/** Whoever holds the till made it, unless another face is tapped. */
export function OneOffScreen() {
  const { t, money, decimalMark } = useText()
  const [, go] = useLocation()
  const me = useMember()
  const { value: members = [] } = useAnswer('member.list', { withLeft: false })
  const add = useAsk('catalogue.addOneOff')
  const [photo, setPhoto] = useState<string | null>(null)
  const [typed, setTyped] = useState('')
  const [maker, setMaker] = useState<string>(me.role === 'accountant' ? GROUP : me.id)
  const [name, setName] = useState('')
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const price = typedToUnits(typed, PRICE.decimals)
  const isWhole = price !== null && price > 0

  const keep = async () => {
    if (!isWhole) return
    const answer = await add.ask({
      price,
      maker: maker === GROUP ? null : (maker as MemberId),
      photo,
      ...(name.trim() !== '' && { name }),
    })
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) go('/sell')
  }
  const faces = members.map((member) => ({
    id: member.id,
    name: member.name,
    colour: member.colour,
    photoUrl: member.photo ? pictureUrl(member.photo) : undefined,
  }))
  return (
    <Screen
      title={t('catalogue.oneOffTitle')}
      footer={
        <>
          <BigButton label={t('common.cancel')} tone="quiet" onPress={() => go('/catalogue')} />
          <BigButton
            label={t('catalogue.putOnSale')}
            tone="go"
            icon={<Check />}
            isDisabled={!isWhole}
            isBusy={add.pending}
            onPress={() => void keep()}
          />
        </>
      }
    >
      <RefusalNotice refusal={refusal} />
      <div className="one-off">
        <div className="article-column">
          <KeptPhoto
            label={t('look.photo')}
            value={photo}
            onChange={setPhoto}
            placeholder={<Pictogram name="star" className="one-off-empty" />}
          />
          <div className="field makers">
            <p className="field-label">{t('catalogue.maker')}</p>
            <FaceGrid
              label={t('catalogue.maker')}
              faces={[...faces, { id: GROUP, name: t('catalogue.everyone'), colour: 'slate' }]}
              selectedIds={[maker]}
              onChoose={setMaker}
              size={56}
            />
          </div>
          <TextInput
            label={t('catalogue.name')}
            hint={t('common.optional')}
            value={name}
            onChange={setName}
            maxLength={80}
          />
        </div>
        <div className="one-off-price" role="group" aria-label={t('common.price')}>
          <output className="one-off-amount figure">{money(price ?? 0)}</output>
          <Keypad
            label={t('common.price')}
            backspaceLabel={t('signIn.erase')}
            extra="decimal"
            decimalText={decimalMark}
            onKey={(key) => setTyped((before) => pressKey(before, key, PRICE))}
          />
        </div>
      </div>
    </Screen>
  )
}
