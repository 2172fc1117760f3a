// One person: her face, name, language and role; her code; leaving and coming back.

import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Answer, Input, Output } from '../../shared/contract.ts'
import { LANGUAGES } from '../../shared/kernel/language.ts'
import { changedFields, useOpenedOn } from '../app/changed-fields.ts'
import { ColourField } from '../app/ColourField.tsx'
import { KeptPhoto } from '../app/KeptPhoto.tsx'
import { PinChange } from '../app/PinChange.tsx'
import { RefusalNotice } from '../app/RefusalNotice.tsx'
import { useAsk } from '../app/use-answer.ts'
import { LANGUAGE_NAMES } from '../text/languages.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { COLOUR_NAMES, swatchOf } from '../ui/colours.ts'
import { Face } from '../ui/Face.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { SelectInput, TextInput } from '../ui/TextInput.tsx'
import { RoleChoice } from './RoleChoice.tsx'

type Member = Output<'member.list'>[number]
type Fields = Input<'member.join'>
type Refused = Extract<Answer<'member.join' | 'member.change' | 'member.leave'>, { ok: false }>['refusal']

interface PersonSheetProps {
  /** None: somebody new. */
  readonly member: Member | undefined
  /** How many people there are: gives the next colour. */
  readonly place: number
  readonly onClose: () => void
}

/** Kept with its button; the code takes effect by itself. */
export function PersonSheet({ member, place, onClose }: PersonSheetProps) {
  const { t, language } = useText()
  const [, go] = useLocation()
  const join = useAsk('member.join')
  const change = useAsk('member.change')
  const before = useOpenedOn(member)
  const [fields, setFields] = useState<Fields>(() => member ?? newFields(place, language))
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const edit = (part: Partial<Fields>) => setFields((typed) => ({ ...typed, ...part }))

  const keep = async () => {
    const answer = before
      ? await change.ask({ member: before.id, fields: changedFields(before, onlyFields(fields)) })
      : await join.ask(onlyFields(fields))
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) onClose()
  }
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={member?.name ?? t('people.add')}
      closeLabel={t('common.close')}
      width="wide"
      footer={
        <>
          {member && <BigButton label={t('own.page')} tone="quiet" onPress={() => go(`/members/${member.id}`)} />}
          {member && <LeaveOrReturn member={member} onRefusal={setRefusal} onDone={onClose} />}
          <BigButton
            label={t('common.save')}
            tone="go"
            isDisabled={fields.name.trim() === ''}
            isBusy={join.pending || change.pending}
            onPress={() => void keep()}
          />
        </>
      }
    >
      <div className="person">
        <RefusalNotice refusal={refusal} />
        <div className="person-columns">
          <div className="person-fields">
            <TextInput
              label={t('people.name')}
              value={fields.name}
              onChange={(name) => edit({ name })}
              maxLength={60}
              autoFocus={!member}
            />
            <SelectInput
              label={t('common.language')}
              options={LANGUAGES.map((id) => ({ id, label: LANGUAGE_NAMES[id] }))}
              value={fields.language}
              onChange={(chosen) => edit({ language: chosen })}
            />
            <TextInput
              label={t('people.section')}
              value={fields.section ?? ''}
              onChange={(section) => edit({ section: section.replaceAll(/[^A-Za-z0-9_-]/gu, '') })}
              maxLength={13}
            />
            {member && (
              <div>
                <p className="field-label">{t('people.pin')}</p>
                <PinChange member={member.id} hasPin={member.needsPin} />
              </div>
            )}
          </div>
          <div className="person-fields">
            <KeptPhoto
              label={t('look.photo')}
              value={fields.photo ?? null}
              onChange={(photo) => edit({ photo })}
              placeholder={<Face name={fields.name || '?'} colour={fields.colour} size={150} />}
            />
            <ColourField label={t('common.colour')} value={fields.colour} onChange={(colour) => edit({ colour })} />
          </div>
        </div>
        <RoleChoice value={fields.role} onChange={(role) => edit({ role })} />
      </div>
    </Sheet>
  )
}

interface LeaveOrReturnProps {
  readonly member: Member
  readonly onRefusal: (refusal: Refused) => void
  readonly onDone: () => void
}

function LeaveOrReturn({ member, onRefusal, onDone }: LeaveOrReturnProps) {
  const { t } = useText()
  const leave = useAsk('member.leave')
  const comeBack = useAsk('member.return')
  const go = async () => {
    const answer = await (member.active ? leave : comeBack).ask({ member: member.id })
    if (answer.ok) onDone()
    else onRefusal(answer.refusal)
  }
  return (
    <BigButton
      label={member.active ? t('people.leave') : t('people.return')}
      tone={member.active ? 'warn' : 'plain'}
      onPress={() => void go()}
    />
  )
}

function newFields(place: number, language: Fields['language']): Fields {
  const colour = swatchOf(COLOUR_NAMES[(place + 1) % COLOUR_NAMES.length] ?? 'slate').base
  return { name: '', colour, photo: null, language, role: 'cashier', section: '' }
}

function onlyFields({ name, colour, photo, language, role, section = '' }: Fields): Fields {
  return { name, colour, photo: photo ?? null, language, role, section }
}
