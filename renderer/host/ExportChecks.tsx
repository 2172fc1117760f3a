// The checks made before a file is offered, one by one, in words.

import { CircleCheck, TriangleAlert, Wrench } from 'lucide-react'
import type { CSSProperties } from 'react'
import { useLocation } from 'wouter'
import type { ExportCheck } from '../../shared/export/contract.ts'
import { SELLERS } from '../../shared/kernel/contract.ts'
import { useStatus } from '../app/session.tsx'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Card } from '../ui/Screen.tsx'
import { useFieldWords } from './field-words.ts'

interface ExportChecksProps {
  checks: readonly ExportCheck[]
  /** Opens a field of the host's profile. */
  onMend: (field: string) => void
}

/** What passed and what is left to mend, with where. */
export function ExportChecks({ checks, onMend }: ExportChecksProps) {
  const { t } = useText()
  const [, go] = useLocation()
  const { caller } = useStatus()
  const isDrawerOpen = checks.some(({ type, passed }) => type === 'sessionsClosed' && !passed)
  const mayClose = isDrawerOpen && SELLERS.includes(caller)
  const wordsOf = useFieldWords()
  const mend = [...new Set(checks.flatMap((check) => check.mend))]
  const isRight = checks.every(({ passed }) => passed)
  return (
    <Card title={t('export.checks')}>
      <p role="status" className={isRight ? 'host-right' : 'host-wrong'}>
        {isRight ? t('export.allPassed') : t('export.notPassed')}
      </p>
      <ul className="host-checks">
        {checks.map((check, index) => (
          <Check key={check.type} check={check} index={index} />
        ))}
      </ul>
      {mend.length > 0 && (
        <div className="host-mend">
          {mend.map((field) => (
            <BigButton
              key={field}
              icon={<Wrench />}
              label={t('export.mend', { what: wordsOf(field) })}
              onPress={() => onMend(field)}
            />
          ))}
        </div>
      )}
      {mayClose && <BigButton size="small" label={t('drawer.close')} onPress={() => go('/close')} />}
    </Card>
  )
}

function Check({ check, index }: { check: ExportCheck; index: number }) {
  const { t, day } = useText()
  const style: CSSProperties & Record<`--${string}`, number> = { '--turn': index }
  return (
    <li className={check.passed ? 'host-check' : 'host-check failed'} style={style}>
      {check.passed ? <CircleCheck aria-hidden="true" /> : <TriangleAlert aria-hidden="true" />}
      <span>
        {t(`export.check.${check.type}`)}
        <span className="unseen"> {check.passed ? t('export.passed') : t('export.failed')}</span>
        {check.details.map((detail) => (
          <span key={detail} className="host-detail" dir="auto">
            {/^\d{4}-\d\d-\d\d$/u.test(detail) ? day(detail) : detail}
          </span>
        ))}
      </span>
    </li>
  )
}
