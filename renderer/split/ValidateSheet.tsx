// The group decides: who is here and agrees, then it is written.

import { useState } from 'react'
import { useLocation } from 'wouter'
import type { MemberId } from '../../shared/kernel/id.ts'
import type { Proposal } from '../../shared/split/split.ts'
import { pictureUrl } from '../app/client.ts'
import { rangeWords } from '../app/range-words.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { FaceGrid } from '../ui/FaceGrid.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { byName } from './by-name.ts'
import { ruleWords } from './rules.ts'

interface ValidateSheetProps {
  proposal: Proposal
  onClose: () => void
}

/** What is validated is what was shown: if the figures moved meanwhile, it is refused and shown again. */
export function ValidateSheet({ proposal, onClose }: ValidateSheetProps) {
  const text = useText()
  const { t, money, language } = text
  const [, go] = useLocation()
  const [present, setPresent] = useState<readonly MemberId[]>([])
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const { ask, pending } = useAsk('split.validate')
  const { from, to, rule, proceeds, shares } = proposal
  const toggle = (id: string) => {
    const member = shares.find((share) => share.member === id)?.member
    if (!member) return
    setPresent((before) => (before.includes(member) ? before.filter((other) => other !== member) : [...before, member]))
  }
  const agree = async () => {
    const amounts = shares.map(({ member, amount }) => ({ member, amount }))
    const answer = await ask({ from, to, rule, toShare: proceeds.toShare, amounts, present: [...present] })
    if (answer.ok) onClose()
    else setRefusal(answer.refusal)
  }
  const faces = byName(shares, language).map(({ member, name, colour, photo }) => ({
    id: member,
    name,
    colour,
    photoUrl: photo ? pictureUrl(photo) : undefined,
  }))
  return (
    <Sheet
      isOpen
      width="wide"
      title={t('split.whoIsHere')}
      closeLabel={t('common.close')}
      onClose={onClose}
      footer={
        <BigButton
          tone="go"
          size="huge"
          label={t('split.agree', { amount: money(proceeds.toShare) })}
          subLabel={`${ruleWords(rule, text)} · ${rangeWords(proposal, text)}`}
          isDisabled={present.length === 0}
          isBusy={pending}
          onPress={() => void agree()}
        />
      }
    >
      <RefusalNotice
        refusal={refusal}
        action={refusal?.type === 'DrawerOpen' ? { label: t('drawer.close'), onPress: () => go('/close') } : undefined}
      />
      <p className="share-soft">{t('split.agreeHint')}</p>
      <FaceGrid label={t('split.whoIsHere')} faces={faces} selectedIds={present} onChoose={toggle} />
    </Sheet>
  )
}
