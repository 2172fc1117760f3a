// What verifying an archive finds: where it is not what it was.

/** Something that is not as it was when the archive was made: which file, which line or entry. */
export interface ArchiveFinding {
  readonly type:
    | 'zipDamaged'
    | 'manifestMissing'
    | 'manifestUnreadable'
    | 'manifestSignatureWrong'
    | 'tillUnknown'
    | 'fileMissing'
    | 'fileUnknown'
    | 'fileChanged'
    | 'packedChanged'
    | 'lineUnreadable'
    | 'sequenceBroken'
    | 'chainBroken'
    | 'timeBackwards'
    | 'dataMissing'
    | 'dataWrong'
    | 'hashWrong'
    | 'signatureWrong'
    | 'chainEndsElsewhere'
    | 'entriesMissing'
  readonly file?: string
  /** Number of the entry. */
  readonly seq?: number
  /** Line of the file, from 1. */
  readonly line?: number
  /** Where in the file the first changed bytes are: from, to. */
  readonly bytes?: readonly [from: number, to: number]
}

export type Found = (finding: ArchiveFinding) => void
