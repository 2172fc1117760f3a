// How the host's entries are worded: one template for each kind.

import type { HostProfile } from '../../shared/host/host.ts'
import { useText } from '../text/use-text.ts'
import { Card } from '../ui/Screen.tsx'
import { Cell, Fold, Head } from './Fold.tsx'
import type { FieldsProps } from './profile-draft.ts'

type Kind = keyof HostProfile['labels']

const MARKS = '{z} {till} {day} {event} {reason} {invoice} {customer}'

/** Folded: only an accountant opens it. */
export function WordFields({ draft, onChange }: FieldsProps) {
  const { t } = useText()
  const kinds = Object.keys(draft.labels) as Kind[]
  return (
    <Card>
      <Fold title={t('host.words')}>
        <p className="host-soft">
          {t('host.wordsHint')} <bdi dir="ltr">{MARKS}</bdi>
        </p>
        <table className="host-table">
          <Head words={[t('common.name'), t('host.label')]} />
          <tbody>
            {kinds.map((kind) => (
              <tr key={kind} data-field={`labels.${kind}`}>
                <th scope="row">{t(`host.wordsOf.${kind}`)}</th>
                <td>
                  <Cell
                    label={t(`host.wordsOf.${kind}`)}
                    value={draft.labels[kind]}
                    onChange={(typed) => onChange({ labels: { ...draft.labels, [kind]: typed } })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Fold>
    </Card>
  )
}
