// An ear beside what matters: says it aloud in the reader's language.

import { useText } from '../text/use-text.ts'
import { VoiceButton } from '../ui/VoiceButton.tsx'
import { useVoice } from './voice.ts'

/** Says these words when pressed; nothing where the computer does not speak her language. */
export function SayButton({ words }: { words: string }) {
  const { language } = useText()
  const { canSpeak, isSpeaking, say } = useVoice(language)
  if (!canSpeak) return null
  return <VoiceButton label={words} isSpeaking={isSpeaking} size="small" onPress={() => say(words)} />
}
