// What was shared already: who was there, each one's statement, and undoing with a reason.

import { FileText, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { DECIDERS } from '../../shared/kernel/contract.ts'
import type { KeptSplit } from '../../shared/split/split.ts'
import { AskAbout } from '../app/AskAbout.tsx'
import { download } from '../app/download.ts'
import { rangeWords } from '../app/range-words.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useStatus } from '../app/session.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Card } from '../ui/Screen.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { byName } from './by-name.ts'
import { ruleWords } from './rules.ts'
import { ShareFace } from './Shares.tsx'

/** Latest first. */
export function KeptSplits({ onClose }: { onClose: () => void }) {
  const { t } = useText()
  const { value: kept } = useAnswer('split.list', {})
  return (
    <Sheet isOpen place="side" width="wide" title={t('split.kept')} closeLabel={t('common.close')} onClose={onClose}>
      {kept?.length === 0 && <p className="share-soft">{t('split.noneKept')}</p>}
      <ul className="share-kept">
        {kept?.map((split) => (
          <li key={split.split}>
            <Kept split={split} />
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

function Kept({ split }: { split: KeptSplit }) {
  const text = useText()
  const { t, money, list, language } = text
  const { caller } = useStatus()
  const present = split.shares.filter(({ member }) => split.present.includes(member))
  const names = byName(present, language).map(({ name }) => name)
  return (
    <Card className={split.reversed ? 'share-reversed' : ''}>
      <div className="share-kept-head">
        <div>
          <h3>{rangeWords(split, text)}</h3>
          <p className="share-soft">
            {ruleWords(split.rule, text)}
            {names.length > 0 && ` · ${t('split.present', { names: list(names) })}`}
          </p>
        </div>
        {split.reversed && <strong className="share-mark">{t('split.reversed')}</strong>}
        <strong className="share-amount figure">{money(split.proceeds.toShare)}</strong>
        <AskAbout
          about={{
            kind: 'split',
            key: split.split,
            label: [rangeWords(split, text), money(split.proceeds.toShare)].join(' · '),
          }}
        />
      </div>
      {!split.reversed && <Statements split={split} />}
      {!split.reversed && DECIDERS.includes(caller) && <Reversing split={split} />}
    </Card>
  )
}

function Statements({ split }: { split: KeptSplit }) {
  const { t, money, language } = useText()
  const { ask, pending } = useAsk('split.statement')
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const make = async (member: KeptSplit['shares'][number]['member']) => {
    const answer = await ask({ split: split.split, member })
    if (answer.ok) download(answer.value)
    setRefusal(answer.ok ? null : answer.refusal)
  }
  return (
    <>
      <p className="share-soft">
        <FileText aria-hidden="true" /> {t('split.statementHint')}
      </p>
      <RefusalNotice refusal={refusal} />
      <ul className="share-statements" aria-busy={pending}>
        {byName(split.shares, language).map((share) => (
          <li key={share.member}>
            <button
              type="button"
              className="share-statement"
              disabled={pending}
              onClick={() => void make(share.member)}
            >
              <ShareFace share={share} size={56} />
              <span dir="auto">{share.name}</span>
              <strong className="figure">{money(share.amount)}</strong>
              <span className="unseen">{t('split.statement', { name: share.name })}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

function Reversing({ split }: { split: KeptSplit }) {
  const { t } = useText()
  const { ask, pending } = useAsk('split.reverse')
  const [isAsking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const reverse = async () => {
    const answer = await ask({ split: split.split, reason })
    if (!answer.ok) setRefusal(answer.refusal)
  }
  if (!isAsking) {
    return (
      <BigButton
        size="small"
        tone="quiet"
        icon={<Undo2 />}
        label={t('split.reverse')}
        onPress={() => setAsking(true)}
      />
    )
  }
  return (
    <div className="share-reversing">
      <RefusalNotice refusal={refusal} />
      <TextInput label={t('split.reverseWhy')} value={reason} onChange={setReason} maxLength={200} autoFocus />
      <BigButton
        tone="warn"
        label={t('split.reverse')}
        isDisabled={reason.trim() === ''}
        isBusy={pending}
        onPress={() => void reverse()}
      />
    </div>
  )
}
