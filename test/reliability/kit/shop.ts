// A shop with some history, behind its real door: opened once, copied for every test that may spoil it.

import Database from 'better-sqlite3'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { knownHeads } from '../../../db/journal/keys.ts'
import { verifyFile } from '../../../db/journal/verify.ts'
import { tillPath } from '../../../db/open-book.ts'
import { CoopFile, foundFrom } from '../../../electron/cli/coop-file.ts'
import { openHost, type Host, type HostAnswer } from '../../../electron/host.ts'
import type { Input, OperationName, Output } from '../../../shared/contract.ts'
import { ROLES, type Caller, type Role } from '../../../shared/kernel/contract.ts'
import type { MemberId } from '../../../shared/kernel/id.ts'

/** Saturday 14 November 2026, 09:00 in Paris. */
export const SATURDAY = Date.UTC(2026, 10, 14, 8, 0)

/** The member who plays each role. */
export type Cast = Readonly<Record<Role, MemberId>>

export interface Shop {
  readonly data: string
  readonly keys: string
  readonly cast: Cast
  readonly host: Host
  readonly logged: readonly string[]
  /** What the computer's clock says; may be set to anything. */
  clock: { now: number }
  ask(visitor: string, name: string, input: unknown, request?: string): Promise<HostAnswer>
  /** Asks as the manager and gives the value; throws what is refused. */
  do<N extends OperationName>(name: N, input: Input<N>, visitor?: string): Promise<Output<N>>
  /** A window where a member of this role is signed in, named like the role. */
  signIn(role: Caller): Promise<string>
  /** Rows of a select over the till's file, read by a connection of its own. */
  rows<Row>(sql: string, ...values: unknown[]): Row[]
  journalLength(): number
  /** What is unfinished on the desk, and whose secrets it keeps. */
  deskRows(): unknown[]
  /** Closes and opens again, as at the next start. */
  restart(): Promise<void>
  /** Closes, then: the journal verifies, its end is the one beside the key, rebuilt tables equal live tables. */
  closeAndCheck(): Promise<void>
  close(): Promise<void>
}

export interface ShopFolder {
  readonly data: string
  readonly keys: string
  readonly cast: Cast
  /** What the clock said when it was closed. */
  readonly now: number
  /** The same folder as of a later time. */
  at(now: number): ShopFolder
  copy(): ShopFolder
  remove(): void
}

/** Opens a shop's folder. */
export async function openShop(folder: ShopFolder, at = folder.now): Promise<Shop> {
  const { data, keys, cast } = folder
  const clock = { now: at }
  const logged: string[] = []
  const open = () => openHost({ data, keys, clock: () => clock.now, log: (line) => logged.push(line) })
  let host = await open()
  let isOpen = true
  const reader = keepReader(tillPath(data))
  const close = async () => {
    reader.close()
    if (isOpen) await host.close()
    isOpen = false
  }
  const shop: Shop = {
    data,
    keys,
    cast,
    logged,
    clock,
    get host() {
      return host
    },
    ask: (visitor, name, input, request) => host.call(visitor, { name, input, request }),
    do: async (name, input, visitor = 'manager') => {
      if (visitor === 'manager') await shop.signIn('manager')
      return (await mustAnswer(host, visitor, { name, input })) as never
    },
    signIn: async (role) => {
      const status = (await mustAnswer(host, role, { name: 'coop.status', input: {} })) as Output<'coop.status'>
      if (status.caller === role) return role
      const who = ROLES.find((known) => known === role)
      if (!who) await mustAnswer(host, role, { name: 'member.signOut', input: {} })
      else await mustAnswer(host, role, { name: 'member.signIn', input: { member: cast[who] } })
      return role
    },
    rows: (sql, ...values) => (isOpen ? reader.rows(sql, values) : readRows(tillPath(data), sql, values)),
    journalLength: () => shop.rows<{ count: number }>('SELECT count(*) AS count FROM journal')[0]?.count ?? 0,
    deskRows: () =>
      readRows(
        join(data, 'desk.sqlite'),
        'SELECT kind, id, document FROM documents UNION ALL SELECT member, hex(hash), failures FROM secrets ORDER BY 1, 2',
        [],
      ),
    restart: async () => {
      await close()
      host = await open()
      isOpen = true
    },
    closeAndCheck: async () => {
      await close()
      const { findings } = verifyFile(tillPath(data), { tables: true, knownHeads: knownHeads(keys) })
      if (findings.length > 0) throw new Error(`The journal or its tables are not right: ${JSON.stringify(findings)}`)
    },
    close,
  }
  return shop
}

/** A founded coop with its first faces and catalogue; its drawer is closed and nothing was sold. */
export async function foundShop(name: 'cyprielles' | 'sunucoop' = 'cyprielles', at = SATURDAY): Promise<ShopFolder> {
  const root = mkdtempSync(join(tmpdir(), 'etal-shop-'))
  const [data, keys] = [join(root, 'data'), join(root, 'keys')]
  const host = await openHost({ data, keys, clock: () => at })
  const ask = (operation: string, input: unknown) => mustAnswer(host, 'manager', { name: operation, input })
  const file = CoopFile.parse(
    JSON.parse(readFileSync(join(import.meta.dirname, `../../fixtures/${name}.json`), 'utf8')),
  )
  let manager = '' as MemberId
  await foundFrom(file, ask, async (member) => {
    manager = member
    await ask('member.signIn', { member })
  })
  const join_ = async (label: string, role: Caller) => {
    const joined = await ask('member.join', { name: label, colour: '#0f766e', language: 'fr', role })
    return (joined as { member: MemberId }).member
  }
  const cast: Cast = {
    manager,
    cashier: await join_('Camille', 'cashier'),
    stockKeeper: await join_('Simone', 'stockKeeper'),
    accountant: await join_('Agathe', 'accountant'),
  }
  // A second manager, so that the first one may be changed.
  await join_('Mireille', 'manager')
  await host.close()
  return folderOf({ root, cast, now: at })
}

/** A folder where nothing was founded yet. */
export function emptyFolder(): ShopFolder {
  const nobody = '' as MemberId
  const cast: Cast = { manager: nobody, cashier: nobody, stockKeeper: nobody, accountant: nobody }
  return folderOf({ root: mkdtempSync(join(tmpdir(), 'etal-shop-')), cast, now: SATURDAY })
}

/** Names of the files under a folder that hold a text. */
export function filesHold(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .filter((path) => readFileSync(path).includes(text))
}

function folderOf({ root, cast, now }: { root: string; cast: Cast; now: number }): ShopFolder {
  return {
    data: join(root, 'data'),
    keys: join(root, 'keys'),
    cast,
    now,
    at: (later) => folderOf({ root, cast, now: later }),
    copy: () => {
      const to = mkdtempSync(join(tmpdir(), 'etal-shop-'))
      cpSync(root, to, { recursive: true })
      return folderOf({ root: to, cast, now })
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

async function mustAnswer(host: Host, visitor: string, question: { name: string; input: unknown }): Promise<unknown> {
  const answer = await host.call(visitor, question)
  if (!answer.ok) throw new Error(`${question.name} as ${visitor}: ${JSON.stringify(answer.refusal)}`)
  return answer.value
}

/** A connection that stays: to read the schema again takes longer than to read a row. Another file gets another one. */
function keepReader(path: string) {
  let kept: { readonly file: Database.Database; readonly inode: number } | undefined
  const close = () => {
    kept?.file.close()
    kept = undefined
  }
  return {
    close,
    rows<Row>(sql: string, values: readonly unknown[]): Row[] {
      const inode = statSync(path).ino
      if (kept?.inode !== inode) close()
      kept ??= { file: new Database(path, { readonly: true }), inode }
      return kept.file.prepare(sql).all(...values) as Row[]
    },
  }
}

function readRows<Row>(path: string, sql: string, values: readonly unknown[]): Row[] {
  const file = new Database(path, { readonly: true })
  try {
    return file.prepare(sql).all(...values) as Row[]
  } finally {
    file.close()
  }
}
