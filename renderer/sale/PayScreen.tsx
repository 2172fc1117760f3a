// Paying: what is received on one side, what is given back on the other, then the trace and the next customer.

import './pay.css'
import { Redirect } from 'wouter'
import { DoneStep } from './DoneStep.tsx'
import { isKnown } from './finding.ts'
import { leavePaying, leaveToSell, usePaying } from './paying.ts'
import { PayStep } from './PayStep.tsx'
import { useScanMeanwhile } from './scan-ear.ts'

/**
 * The payment in hand. It takes the place of the selling screen at once, without going anywhere: a key pressed right
 * after Enter is already about the money. Without a payment in hand there is only selling.
 */
export function PayScreen() {
  const payment = usePaying((state) => state.payment)
  const done = usePaying((state) => state.done)
  useScanMeanwhile({ isKnown, tell: leaveToSell })
  if (done) return <DoneStep done={done} onNext={leavePaying} />
  if (payment) return <PayStep payment={payment} onBack={leavePaying} />
  return <Redirect to="/sell" replace />
}
