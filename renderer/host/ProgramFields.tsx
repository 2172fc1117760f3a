// Which programs the host has, its own section, its platform, and the accounts of members who advance money.

import { EXPORT_FORMATS, type ExportFormat } from '../../shared/export/formats.ts'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { Card } from '../ui/Screen.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { Toggle } from '../ui/Toggle.tsx'
import { Cell, Fold, Head } from './Fold.tsx'
import { useFormatWords } from './format-words.ts'
import type { FieldsProps } from './profile-draft.ts'

/** Folded: only an accountant opens them. */
export function ProgramFields({ draft, onChange }: FieldsProps) {
  const { t } = useText()
  const { platform } = draft
  return (
    <Card className="host-books">
      <div className="host-fields">
        <div data-field="hostSection">
          <TextInput
            label={t('host.hostSection')}
            value={draft.hostSection}
            maxLength={13}
            onChange={(hostSection) => onChange({ hostSection })}
          />
        </div>
        <div data-field="platform">
          <TextInput
            label={t('host.platform')}
            value={platform.name}
            maxLength={80}
            onChange={(name) => onChange({ platform: { ...platform, name } })}
          />
        </div>
        <TextInput
          label={`${t('host.platform')} · ${t('host.platformId')}`}
          value={platform.id}
          maxLength={20}
          onChange={(id) => onChange({ platform: { ...platform, id } })}
        />
      </div>
      <Fold title={t('host.programs')}>
        <Formats draft={draft} onChange={onChange} />
      </Fold>
      <Fold title={t('host.thirdParties')}>
        <ThirdParties draft={draft} onChange={onChange} />
      </Fold>
    </Card>
  )
}

/** The first one turned on is offered first when the books are handed over. */
function Formats({ draft, onChange }: FieldsProps) {
  const { nameOf } = useFormatWords()
  const turn = (format: ExportFormat, isOn: boolean) => {
    const others = draft.formats.filter((known) => known !== format)
    onChange({ formats: isOn ? [...others, format] : others })
  }
  return (
    <div className="host-programs">
      {EXPORT_FORMATS.map((format) => (
        <Toggle
          key={format}
          label={nameOf(format)}
          isOn={draft.formats.includes(format)}
          onChange={(isOn) => turn(format, isOn)}
        />
      ))}
    </div>
  )
}

/** One row a member; without an account, only the general one is written. */
function ThirdParties({ draft, onChange }: FieldsProps) {
  const { t } = useText()
  const { value: members = [] } = useAnswer('member.list', { withLeft: true })
  const { thirdParties } = draft
  const change = (member: (typeof members)[number], account: string) => {
    const others = thirdParties.filter((known) => known.member !== member.id)
    const typed = account.toUpperCase().replaceAll(/[^0-9A-Z]/gu, '')
    onChange({ thirdParties: typed === '' ? others : [...others, { member: member.id, account: typed, label: typed }] })
  }
  return (
    <table className="host-table" data-field="thirdParties">
      <Head words={[t('common.name'), t('host.account')]} />
      <tbody>
        {members.map((member) => (
          <tr key={member.id}>
            <th scope="row">{member.name}</th>
            <td>
              <Cell
                label={`${member.name} ${t('host.account')}`}
                value={thirdParties.find((known) => known.member === member.id)?.account ?? ''}
                onChange={(typed) => change(member, typed)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
