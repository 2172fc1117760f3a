// One soft sound when something new is to be made, where somebody wants it.

/** Rings twice, rising. */
export function chime(): void {
  context ??= new AudioContext()
  const from = context.currentTime
  ring(context, 660, from)
  ring(context, 880, from + 0.16)
}

let context: AudioContext | undefined

function ring(on: AudioContext, frequency: number, at: number): void {
  const tone = on.createOscillator()
  const volume = on.createGain()
  tone.frequency.value = frequency
  volume.gain.setValueAtTime(0.15, at)
  volume.gain.exponentialRampToValueAtTime(0.001, at + 0.35)
  tone.connect(volume).connect(on.destination)
  tone.start(at)
  tone.stop(at + 0.36)
}
