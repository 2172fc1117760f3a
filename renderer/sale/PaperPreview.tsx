// A receipt as paper: the lines the printer would draw, decoded from its very bytes.

import './paper.css'
import type { Paper } from '../../shared/receipt/receipt.ts'
import { useText } from '../text/use-text.ts'
import { classNames } from '../ui/class-names.ts'

/** As wide as its columns, in figures of one width; never mirrored. */
export function PaperPreview({ paper }: { paper: Paper }) {
  const { t } = useText()
  const style: Record<`--${string}`, number> = { '--columns': paper.columns }
  return (
    <div className="paper" style={style} dir="ltr" role="group" aria-label={t('history.paper')}>
      {paper.lines.map((line, index) =>
        line.picture === undefined ? (
          <pre
            key={index}
            className={classNames('paper-line', line.align, line.bold && 'bold', line.double && 'double')}
          >
            {line.text === '' ? ' ' : line.text}
          </pre>
        ) : (
          <img
            key={index}
            className={classNames('paper-picture', line.align)}
            src={`data:image/png;base64,${line.picture}`}
            alt={line.text}
          />
        ),
      )}
    </div>
  )
}
