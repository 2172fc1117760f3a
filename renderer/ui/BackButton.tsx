// The way back of a screen: the same arrow and the same outline everywhere, beside its next step.

import { ArrowLeft } from 'lucide-react'
import { BigButton } from './BigButton.tsx'

interface BackButtonProps {
  label: string
  onPress: () => void
}

/** Goes where the reader's line begins: the arrow turns round in right-to-left. */
export function BackButton({ label, onPress }: BackButtonProps) {
  return <BigButton label={label} tone="quiet" icon={<ArrowLeft className="turns" />} onPress={onPress} />
}
