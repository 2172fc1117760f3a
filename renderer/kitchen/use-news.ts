// What was not there the last time: new meals to ring for, new numbers to say.

import { useEffect, useRef } from 'react'

/** Calls `heard` with the names that are new since the last answer; the first answer is no news. */
export function useNews(names: readonly string[] | undefined, heard: (news: readonly string[]) => void): void {
  const known = useRef<ReadonlySet<string> | null>(null)
  const told = useRef(heard)
  told.current = heard
  const joined = names?.join('\n')
  useEffect(() => {
    if (joined === undefined) return
    const now = joined === '' ? [] : joined.split('\n')
    const before = known.current
    known.current = new Set([...(before ?? []), ...now])
    const news = before === null ? [] : now.filter((name) => !before.has(name))
    if (news.length > 0) told.current(news)
  }, [joined])
}
