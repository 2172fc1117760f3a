// What a file would do: how many lines come to what, and each of them with its old and new values, or why it is refused.

import { ArrowRight } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { Output } from '../../shared/contract.ts'
import { useText } from '../text/use-text.ts'
import { Notice } from '../ui/Notice.tsx'
import { reasonWords } from './reasons.ts'

type Preview = Output<'exchange.preview'>
type Line = Preview['lines'][number]

const OUTCOMES = [
  ['refused', 'refused'],
  ['change', 'changes'],
  ['add', 'adds'],
  ['same', 'same'],
] as const

interface FilePreviewProps {
  readonly preview: Preview
  /** What to do with refused lines: asked only when there are some. */
  readonly refusedLines: ReactNode
}

/** Refused lines first: they ask for something. A press on a sum shows its lines. */
export function FilePreview({ preview, refusedLines }: FilePreviewProps) {
  const text = useText()
  const { t, number } = text
  const there = OUTCOMES.filter(([, sum]) => preview[sum] > 0)
  const [chosen, setChosen] = useState<Line['outcome'] | null>(null)
  const shown = chosen ?? there[0]?.[0] ?? 'same'
  const lines = preview.lines.filter(({ outcome }) => outcome === shown)
  const all = preview[OUTCOMES.find(([outcome]) => outcome === shown)?.[1] ?? 'same']
  return (
    <>
      <Notices preview={preview} />
      <div className="file-sums" role="group" aria-label={t('stockFiles.sums')}>
        {there.map(([outcome, sum]) => (
          <button
            key={outcome}
            type="button"
            className={`file-sum ${outcome}`}
            aria-pressed={outcome === shown}
            onClick={() => setChosen(outcome)}
          >
            <span className="figure">{number(preview[sum])}</span> {t(`stockFiles.${outcome}`)}
          </button>
        ))}
      </div>
      {preview.refused > 0 && refusedLines}
      {lines.length < all && <p>{t('stockFiles.firstLines', { number: number(lines.length) })}</p>}
      <table className="file-lines">
        <thead>
          <tr>
            <th scope="col">{t('stockFiles.line')}</th>
            <th scope="col">{t('stockFiles.what')}</th>
            <th scope="col">{t('stockFiles.becomes')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.row} className={line.outcome}>
              <td>{number(line.row)}</td>
              <td>
                <bdi>{line.name}</bdi>
              </td>
              <td>
                <Becomes line={line} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Notices({ preview }: { preview: Preview }) {
  const { t, list } = useText()
  const { newSuppliers, unread, adds, changes } = preview
  return (
    <div className="file-notices">
      {adds + changes === 0 && <Notice text={t('stockFiles.nothing')} />}
      {newSuppliers.length > 0 && <Notice text={t('stockFiles.newSuppliers', { names: list(newSuppliers) })} />}
      {unread.length > 0 && <Notice text={t('stockFiles.unread', { names: list(unread) })} />}
    </div>
  )
}

/** Old and new, or why not; a line without either says what it is. */
function Becomes({ line }: { line: Line }) {
  const text = useText()
  const { t } = text
  const { outcome, changes, problems, note } = line
  return (
    <ul className="file-becomes">
      {problems.map((problem) => (
        <li key={`${problem.heading} ${problem.reason}`}>{reasonWords(problem, text)}</li>
      ))}
      {changes.map(({ heading, before, after }) => (
        <li key={`${heading} ${before}`}>
          <span className="file-heading">{heading}</span> <del>{before === '' ? '–' : <bdi>{before}</bdi>}</del>{' '}
          <ArrowRight className="file-arrow" aria-hidden="true" /> <ins>{after === '' ? '–' : <bdi>{after}</bdi>}</ins>
        </li>
      ))}
      {note && <li>{t(`stockFiles.${note}`)}</li>}
      {problems.length + changes.length === 0 && !note && <li>{t(`stockFiles.${outcome}`)}</li>}
    </ul>
  )
}
