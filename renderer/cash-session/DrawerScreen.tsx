// The drawer: opening it with its float, then what is in it and what went in and out.

import './drawer.css'
import { useAnswer } from '../app/use-answer.ts'
import { DrawerNow } from './DrawerNow.tsx'
import { Opening } from './Opening.tsx'

/** The drawer as it is. */
export function DrawerScreen() {
  const { value: session } = useAnswer('cashSession.current', {})
  if (session === undefined) return null
  return session ? <DrawerNow session={session} /> : <Opening />
}
