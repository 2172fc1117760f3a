// Pages of the gallery that show every cloth and every pictogram.

import { ArtPicture } from '../../renderer/ui/ArtPicture.tsx'
import { COLOUR_NAMES } from '../../renderer/ui/colours.ts'
import { Pattern } from '../../renderer/ui/Pattern.tsx'
import { PATTERN_NAMES } from '../../renderer/ui/patterns.ts'
import { PICTOGRAM_NAMES } from '../../renderer/ui/pictograms.ts'

/** Every cloth. */
export function ClothPage() {
  return (
    <main className="gallery-page">
      <h1>Cloth</h1>
      <div className="gallery-cloths">
        {PATTERN_NAMES.map((pattern, index) => (
          <Pattern key={pattern} pattern={pattern} colour={COLOUR_NAMES[index] ?? 'slate'} />
        ))}
      </div>
      <div className="gallery-row">
        {COLOUR_NAMES.map((colour) => (
          <ArtPicture key={colour} size={84} art={{ pictogram: 'tote', colour, pattern: 'wax-rings' }} />
        ))}
      </div>
    </main>
  )
}

/** Every pictogram. */
export function PicturesPage() {
  return (
    <main className="gallery-page">
      <h1>Pictures</h1>
      <div className="gallery-cards">
        {PICTOGRAM_NAMES.map((pictogram, index) => (
          <figure key={pictogram}>
            <ArtPicture
              size={104}
              art={{
                pictogram,
                colour: COLOUR_NAMES[index % 12] ?? 'slate',
                pattern: PATTERN_NAMES[index % 12] ?? 'plain',
              }}
            />
            <figcaption>{pictogram}</figcaption>
          </figure>
        ))}
      </div>
    </main>
  )
}
