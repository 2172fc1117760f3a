// Two short sounds: found, not found; nothing when this screen is silent.

import { hasSound } from '../app/device.ts'

/** Rings once, high when something was found, low when not. */
export function beep(what: 'found' | 'unknown'): void {
  if (!hasSound()) return
  context ??= new AudioContext()
  const tone = context.createOscillator()
  const volume = context.createGain()
  const length = what === 'found' ? 0.07 : 0.22
  tone.type = what === 'found' ? 'sine' : 'triangle'
  tone.frequency.value = what === 'found' ? 1320 : 240
  volume.gain.setValueAtTime(0.12, context.currentTime)
  volume.gain.exponentialRampToValueAtTime(0.001, context.currentTime + length)
  tone.connect(volume).connect(context.destination)
  tone.start()
  tone.stop(context.currentTime + length)
}

let context: AudioContext | undefined
