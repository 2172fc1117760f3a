// What a file would do, line by line: added, changed, the same, or refused and why.

import type { Output } from '../../shared/contract.ts'
import type { ImportReason } from '../../shared/catalogue/import-cells.ts'
import type { ImportField } from '../../shared/catalogue/import-columns.ts'
import { useText, type Text } from '../text/use-text.ts'
import { Notice } from '../ui/Notice.tsx'

type Preview = Output<'catalogue.previewImport'>
type Line = Preview['lines'][number]

export function ImportPreview({ preview }: { preview: Preview }) {
  const text = useText()
  const { t, number } = text
  const outcomes = [
    ['add', preview.adds],
    ['change', preview.changes],
    ['same', preview.same],
    ['refused', preview.refused],
  ] as const
  return (
    <>
      <ul className="import-sums">
        {outcomes.map(([outcome, count]) => (
          <li key={outcome} className={`import-sum ${outcome}`}>
            <span className="figure">{number(count)}</span> {t(`catalogue.${outcome}`)}
          </li>
        ))}
      </ul>
      {preview.newRanges.length > 0 && (
        <Notice text={t('catalogue.newRanges', { names: text.list(preview.newRanges) })} />
      )}
      {preview.adds + preview.changes === 0 && <Notice text={t('catalogue.nothingToImport')} />}
      <table className="import-lines">
        <thead>
          <tr>
            <th scope="col">{t('catalogue.line')}</th>
            <th scope="col">{t('catalogue.name')}</th>
            <th scope="col">{t('catalogue.outcome')}</th>
            <th scope="col">{t('catalogue.reasons')}</th>
          </tr>
        </thead>
        <tbody>
          {preview.lines.map((line) => (
            <tr key={line.row} className={line.outcome}>
              <td>{number(line.row)}</td>
              <td>
                <bdi>{line.name}</bdi>
              </td>
              <td>{t(`catalogue.${line.outcome}`)}</td>
              <td>{reasonsOf(line, text)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function reasonsOf({ problems }: Line, { t, list }: Text): string {
  return list(
    problems.map(({ field, reason }) => {
      const what = t(`catalogue.field_${field as ImportField}`)
      return `${what} : ${t(`catalogue.reason_${reason as ImportReason}`)}`
    }),
  )
}
