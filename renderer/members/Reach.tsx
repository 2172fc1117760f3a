// How to reach her: everything may be left empty.

import { useState } from 'react'
import type { Output } from '../../shared/contract.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Card } from '../ui/Screen.tsx'
import { TextInput } from '../ui/TextInput.tsx'

type Page = Output<'member.page'>

/** Kept with its button, which is there once something changed. */
export function Reach({ page }: { page: Page }) {
  const { t } = useText()
  const { ask, pending } = useAsk('member.setDetails')
  const [typed, setTyped] = useState<Partial<Record<'phone' | 'email' | 'address' | 'speaks', string>>>({})
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const { details, member } = page
  const value = (name: keyof typeof typed) =>
    typed[name] ?? (name === 'speaks' ? details.speaks.join(', ') : details[name])
  const field = (name: keyof typeof typed) => ({
    value: value(name),
    onChange: (text: string) => setTyped((before) => ({ ...before, [name]: text })),
  })
  const keep = async () => {
    const { speaks, ...others } = typed
    const words = speaks?.split(/[,،;]/u).filter((word) => word.trim() !== '')
    const answer = await ask({ member: member.id, fields: { ...others, ...(words && { speaks: words.slice(0, 12) }) } })
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) setTyped({})
  }
  return (
    <Card title={t('own.reach')} className="own-card">
      <RefusalNotice refusal={refusal} />
      <TextInput label={t('own.phone')} type="tel" maxLength={30} {...field('phone')} />
      <TextInput label={t('own.email')} type="email" maxLength={120} {...field('email')} />
      <TextInput label={t('own.address')} maxLength={200} {...field('address')} />
      <TextInput label={t('own.speaks')} hint={t('own.speaksHint')} maxLength={200} {...field('speaks')} />
      {Object.keys(typed).length > 0 && (
        <BigButton label={t('common.save')} tone="go" size="small" isBusy={pending} onPress={() => void keep()} />
      )}
    </Card>
  )
}
