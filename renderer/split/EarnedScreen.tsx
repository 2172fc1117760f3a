// What I earned: one number and its parts, what is held and what was paid. Hers, and the manager's to open with her.

import './share.css'
import './earned.css'
import { FileText, Printer } from 'lucide-react'
import { useState } from 'react'
import { useParams } from 'wouter'
import { DECIDERS } from '../../shared/kernel/contract.ts'
import type { MemberId } from '../../shared/kernel/id.ts'
import type { Account } from '../../shared/split/account.ts'
import { pictureUrl } from '../app/client.ts'
import { download } from '../app/download.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { SayButton } from '../app/SayButton.tsx'
import { useMember } from '../app/session.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { FaceGrid } from '../ui/FaceGrid.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Screen } from '../ui/Screen.tsx'
import { StackedBar } from '../ui/StackedBar.tsx'
import { EarnedFacts } from './EarnedFacts.tsx'
import { ShareParts } from './ShareParts.tsx'
import { ShareFace } from './Shares.tsx'

/** `/earned`, or `/earned/MEMBER`; whoever may chooses another face. */
export function EarnedScreen() {
  const { t } = useText()
  const me = useMember()
  const mayChoose = DECIDERS.includes(me.role)
  const { '*': asked } = useParams<{ '*'?: string }>()
  const [member, setMember] = useState<MemberId>((asked as MemberId | undefined) ?? me.id)
  const { value: account, refusal } = useAnswer('split.account', { member })
  const title = member === me.id ? t('split.earned.title') : t('split.earned.titleOf', { name: account?.name ?? '' })
  return (
    <Screen title={title} className="earned-screen" footer={account && <EarnedFooter account={account} />}>
      <div className="earned">
        {mayChoose && <Whose member={member} onChoose={setMember} />}
        <RefusalNotice refusal={refusal} />
        {account && <Earned account={account} />}
      </div>
    </Screen>
  )
}

function Whose({ member, onChoose }: { member: MemberId; onChoose: (member: MemberId) => void }) {
  const { t } = useText()
  const { value: members = [] } = useAnswer('member.list', { withLeft: true })
  const faces = members
    .filter(({ role }) => role !== 'accountant')
    .map(({ photo, ...face }) => ({ ...face, photoUrl: photo ? pictureUrl(photo) : undefined }))
  return (
    <FaceGrid
      label={t('split.earned.whose')}
      size={44}
      faces={faces}
      selectedIds={[member]}
      onChoose={(id) => onChoose(id as MemberId)}
    />
  )
}

function Earned({ account }: { account: Account }) {
  const { t, money } = useText()
  const { shared, held, paid, owed, openings } = account
  const spoken = t('split.earned.spoken', { shared: money(shared), held: money(held), paid: money(paid) })
  if (account.shares.length === 0 && openings.length === 0 && owed === 0)
    return <Notice text={t('split.earned.nothing')} />
  return (
    <>
      <div className="earned-head">
        <ShareFace share={account} size={96} />
        <p>
          {t('split.earned.total')} <strong className="earned-number figure">{money(shared)}</strong>
        </p>
        <SayButton words={spoken} />
      </div>
      <ShareParts parts={account.parts} />
      <StackedBar
        label={t('split.pay.title')}
        parts={[
          { id: 'paid', label: t('split.earned.paid'), amountText: money(paid), value: paid, colour: 'forest' },
          { id: 'held', label: t('split.earned.held'), amountText: money(held), value: held, colour: 'rust' },
        ]}
      />
      {owed !== 0 && (
        <p>
          {t('split.earned.owed')} <strong className="figure">{money(owed)}</strong>
        </p>
      )}
      <EarnedFacts account={account} />
      <p className="share-soft">{t('split.earned.facts')}</p>
    </>
  )
}

function EarnedFooter({ account: { member } }: { account: Account }) {
  const { t } = useText()
  const statement = useAsk('split.accountStatement')
  const paper = useAsk('split.printEarned')
  const [said, setSaid] = useState<WordedRefusal | 'printed' | null>(null)
  const makePdf = async () => {
    const answer = await statement.ask({ member })
    if (answer.ok) download(answer.value)
    setSaid(answer.ok ? null : answer.refusal)
  }
  const print = async () => {
    const answer = await paper.ask({ member })
    setSaid(answer.ok ? 'printed' : answer.refusal)
  }
  return (
    <>
      {said === 'printed' ? <Notice text={t('split.earned.printed')} /> : <RefusalNotice refusal={said} />}
      <BigButton
        tone="quiet"
        icon={<FileText />}
        label={t('split.earned.pdf')}
        isBusy={statement.pending}
        onPress={() => void makePdf()}
      />
      <BigButton
        tone="go"
        icon={<Printer />}
        label={t('split.earned.print')}
        isBusy={paper.pending}
        onPress={() => void print()}
      />
    </>
  )
}
