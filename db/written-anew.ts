// Writes a till's file anew: whatever stands in its free space is gone from it.

import Database from 'better-sqlite3'

/**
 * Copies what the file holds into new pages, and these over the old ones. False when somebody who was reading kept the old
 * ones in their place. Who has the file open goes on; nobody may write it meanwhile.
 */
export function writtenAnew(path: string): boolean {
  const connection = new Database(path, { fileMustExist: true })
  try {
    connection.exec('VACUUM')
    const [checkpoint] = connection.pragma('wal_checkpoint(TRUNCATE)') as { readonly busy: number }[]
    return checkpoint?.busy === 0
  } finally {
    connection.close()
  }
}
