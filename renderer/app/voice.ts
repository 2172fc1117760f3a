// The system's voice in the reader's language, when the computer has one.

import { useCallback, useEffect, useState } from 'react'
import { localeOf, type Language } from '../../shared/kernel/language.ts'

export interface Voice {
  /** False when this computer does not speak the language. */
  readonly canSpeak: boolean
  readonly isSpeaking: boolean
  readonly say: (words: string) => void
}

/** Speaks the language of the screen; what was being said stops. */
export function useVoice(language: Language): Voice {
  const voices = useVoices()
  const [isSpeaking, setSpeaking] = useState(false)
  const voice = voiceFor(voices, language)
  const say = useCallback(
    (words: string) => {
      if (!voice) return
      speechSynthesis.cancel()
      const utterance = new SpeechSynthesisUtterance(words.replace(/[\u2066-\u2069]/gu, ''))
      utterance.voice = voice
      utterance.lang = voice.lang
      utterance.rate = 0.95
      utterance.addEventListener('start', () => setSpeaking(true))
      utterance.addEventListener('end', () => setSpeaking(false))
      utterance.addEventListener('error', () => setSpeaking(false))
      speechSynthesis.speak(utterance)
    },
    [voice],
  )
  return { canSpeak: voice !== undefined, isSpeaking, say }
}

/** Dari is spoken by a Persian voice when there is no other. */
function voiceFor(voices: readonly SpeechSynthesisVoice[], language: Language): SpeechSynthesisVoice | undefined {
  const [locale = ''] = localeOf(language).split('-u-')
  const [base = ''] = locale.split('-')
  const speaking = (tag: string) => voices.find(({ lang }) => lang.replace('_', '-').toLowerCase().startsWith(tag))
  return speaking(locale.toLowerCase()) ?? speaking(base)
}

function useVoices(): readonly SpeechSynthesisVoice[] {
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[]>([])
  useEffect(() => {
    if (!('speechSynthesis' in window)) return
    const read = () => setVoices(speechSynthesis.getVoices())
    read()
    speechSynthesis.addEventListener('voiceschanged', read)
    return () => speechSynthesis.removeEventListener('voiceschanged', read)
  }, [])
  return voices
}
