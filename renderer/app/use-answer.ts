// Answers and askings as React sees them: an answer is kept until a topic it depends on changes.

import { QueryClient, keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { Answer, EtalContract, Input, OperationName, Output } from '../../shared/contract.ts'
import { ALL_TOPICS, type DoorRefusal, type RefusalOf } from '../../shared/kernel/contract.ts'
import { call, HostUnreachable, newId, onChanged, type Manner } from './client.ts'
import { useBook } from './session.tsx'

type Refused<N extends OperationName> = RefusalOf<EtalContract[N]> | DoorRefusal

/** An answer as it is now. */
export interface Answered<N extends OperationName> {
  readonly value: Output<N> | undefined
  readonly refusal: Refused<N> | undefined
  /** No answer yet at all. */
  readonly pending: boolean
  /** With `keep`: it is still the answer to the input before. */
  readonly isPrevious: boolean
  /** Asks once more. */
  readonly again: () => void
}

/** Keeps every answer of this window; a till asks its own computer, so the network does not matter. */
export const answers = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: Infinity,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      retry: (_failures, error) => error instanceof HostUnreachable,
      retryDelay: 700,
    },
  },
})

/** What `useAnswer` asks with, for asking ahead of need (`answers.prefetchQuery`). */
export function asked<N extends OperationName>(name: N, input: Input<N>) {
  return { queryKey: [name, input] as const, queryFn: () => call(name, input) }
}

/** Makes stale every answer that depends on what changed, for ever; called once. Gives back how to stop. */
export function followChanges(): () => void {
  return onChanged(async (topics) => {
    // Every schema of the contract is in it: nothing is drawn before they are made, so they wait until something changes.
    const { contract } = await import('../../shared/contract.ts')
    const isTouched = (reads: readonly string[]) => reads.some((topic) => topics.includes(topic))
    void answers.invalidateQueries({
      predicate: ({ queryKey: [name] }) =>
        topics.includes(ALL_TOPICS) || isTouched(contract[name as OperationName].reads),
    })
  })
}

/** Another book is on the screen: what was answered of the one before is let go, before anything of it is drawn again. */
export function drawnFor(book: string | null): void {
  if (drawn !== undefined && drawn !== book)
    answers.removeQueries({ predicate: ({ queryKey: [name] }) => name !== 'coop.status' })
  drawn = book
}

let drawn: string | null | undefined

/**
 * The answer to a query, asked again whenever a topic it reads changes. `keep` goes on showing the last answer while
 * another input is being asked.
 */
export function useAnswer<N extends OperationName>(
  name: N,
  input: Input<N>,
  options: { readonly enabled?: boolean; readonly keep?: boolean } = {},
): Answered<N> {
  const { data, isPending, isPlaceholderData, refetch } = useQuery({
    ...asked(name, input),
    enabled: options.enabled ?? true,
    ...(options.keep && { placeholderData: keepPreviousData }),
  })
  const again = useCallback(() => void refetch(), [refetch])
  const answer = data as Answer<N> | undefined
  return {
    value: answer?.ok ? answer.value : undefined,
    refusal: answer && !answer.ok ? (answer.refusal as Refused<N>) : undefined,
    pending: isPending,
    isPrevious: isPlaceholderData,
    again,
  }
}

/** A way to ask for a command, a draft or a job. */
export interface Asking<N extends OperationName> {
  /** Asks once; goes on trying, as the same request, while the host cannot be reached. */
  readonly ask: (input: Input<N>) => Promise<Answer<N>>
  /** At least one asking has no answer yet. */
  readonly pending: boolean
}

/** Asks for a command, a draft or a job, each time as a new request, and only of the book that the screen was drawn for. */
export function useAsk<N extends OperationName>(name: N): Asking<N> {
  const [underway, setUnderway] = useState(0)
  const book = useBook()
  const ask = useCallback(
    async (input: Input<N>) => {
      setUnderway((count) => count + 1)
      try {
        return await callUntilAnswered(name, input, { request: newId(), book })
      } finally {
        setUnderway((count) => count - 1)
      }
    },
    [name, book],
  )
  return { ask, pending: underway > 0 }
}

/** Repeating is safe: the host answers a request it has already done with its first answer. */
async function callUntilAnswered<N extends OperationName>(
  name: N,
  input: Input<N>,
  manner: Manner,
): Promise<Answer<N>> {
  for (;;) {
    try {
      return await call(name, input, manner)
    } catch (error) {
      if (!(error instanceof HostUnreachable)) throw error
      await new Promise((resolve) => setTimeout(resolve, 700))
    }
  }
}
