// What the thread for files is asked, and what it answers: files are read, held against the book and made there.

import type { UnreadableFile } from '../../db/catalogue/import-table.ts'
import type { ImportPreview } from '../../shared/catalogue/contract.ts'
import type { ImportPlanRefusal } from '../../shared/catalogue/import.ts'
import type { FileAsked } from '../../db/exchange/make-file.ts'
import type { Part } from '../../db/exchange/parts.ts'
import type { FilePreview, FileRefusal, MadeFile } from '../../shared/exchange/contract.ts'
import type { CountedInFile } from '../../shared/exchange/count-plan.ts'
import type { Sheet } from '../../shared/exchange/sheets.ts'
import type { Language } from '../../shared/kernel/language.ts'
import type { Result } from '../../shared/kernel/result.ts'

/** A file to be read beside the book at `path`. */
export interface FileToRead {
  readonly path: string
  readonly sheet: Sheet
  readonly fileName: string
  readonly base64: string
  readonly language: Language
}

/** What bringing a file in will take: it is kept in the thread until it is forgotten. */
export interface KeptPlan {
  readonly preview: Omit<FilePreview, 'lines'>
  readonly parts: number
  readonly counted: number
  readonly sha256: string
}

/** A catalogue to be read beside the book at `path`. */
export interface CatalogueToRead {
  readonly path: string
  readonly base64: string
  readonly franchise: boolean
}

export interface KeptCatalogue extends BroughtSums {
  readonly parts: number
  readonly sha256: string
}

interface BroughtSums {
  readonly adds: number
  readonly changes: number
  readonly refused: number
}

type CatalogueRefusal = UnreadableFile | ImportPlanRefusal

/** Questions by name: what goes in, what comes out. */
export interface FileQuestions {
  readonly preview: { readonly in: FileToRead; readonly out: Result<FilePreview, FileRefusal> }
  readonly plan: { readonly in: FileToRead; readonly out: Result<KeptPlan, FileRefusal> }
  readonly catalogue: { readonly in: CatalogueToRead; readonly out: Result<ImportPreview, CatalogueRefusal> }
  readonly planCatalogue: { readonly in: CatalogueToRead; readonly out: Result<KeptCatalogue, CatalogueRefusal> }
  /** One part of the plan that was made last. */
  readonly part: { readonly in: number; readonly out: Part }
  readonly counted: {
    readonly in: { readonly from: number; readonly to: number }
    readonly out: readonly CountedInFile[]
  }
  readonly forget: { readonly in: null; readonly out: null }
  readonly make: { readonly in: FileAsked & { readonly path: string }; readonly out: MadeFile }
}
export type QuestionName = keyof FileQuestions
