// The ear: says aloud what stands beside it.

import { Volume2 } from 'lucide-react'
import { classNames } from './class-names.ts'
import { IconButton } from './IconButton.tsx'

interface VoiceButtonProps {
  /** Accessible name: what will be said. */
  label: string
  /** The voice is speaking: the waves move. */
  isSpeaking?: boolean
  size?: 'small' | 'regular'
  onPress: () => void
}

/** A loudspeaker to press; the screen decides the voice. */
export function VoiceButton({ label, isSpeaking = false, size = 'regular', onPress }: VoiceButtonProps) {
  return (
    <IconButton
      label={label}
      size={size}
      icon={<Volume2 className={classNames('voice-icon', isSpeaking && 'speaking')} />}
      onPress={onPress}
    />
  )
}
