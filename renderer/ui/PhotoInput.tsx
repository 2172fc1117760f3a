// A photo taken with the computer's camera or picked from a file, made small before it goes anywhere.

import './inputs.css'
import { Camera, ImageUp, Trash2, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { BigButton } from './BigButton.tsx'
import { shrunkenJpeg } from './shrunken-jpeg.ts'

interface PhotoInputProps {
  /** Accessible name of the whole. */
  label: string
  /** The photo there is. */
  photoUrl?: string | undefined
  /** What is drawn while there is none. */
  placeholder?: ReactNode
  /** Pixels a side at most, 640 when not said: a paper to be read wants more. */
  longestSide?: number | undefined
  /** A JPEG, in base64 without prefix; `null` when taken away. */
  onChange: (jpegBase64: string | null) => void
  words: {
    /** Opens the camera. */
    camera: string
    /** Opens the files. */
    file: string
    /** Takes the picture. */
    shoot: string
    cancel: string
    remove: string
    /** The camera cannot be used: what to do instead. */
    cameraRefused: string
    /** The file is not a picture. */
    notAPicture: string
  }
}

type State = 'resting' | 'filming' | 'cameraRefused' | 'notAPicture'

/** Picture, then the ways to change it. */
export function PhotoInput({ label, photoUrl, placeholder, longestSide = 640, onChange, words }: PhotoInputProps) {
  const [state, setState] = useState<State>('resting')
  const [stream, setStream] = useState<MediaStream>()
  const video = useRef<HTMLVideoElement>(null)
  const file = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (video.current && stream) video.current.srcObject = stream
    return () => stream?.getTracks().forEach((track) => track.stop())
  }, [stream])

  const film = () =>
    openCamera().then(
      (opened) => {
        setStream(opened)
        setState('filming')
      },
      () => setState('cameraRefused'),
    )
  const stop = (next: State) => {
    setStream(undefined)
    setState(next)
  }
  const keep = (source: CanvasImageSource | Blob) =>
    shrunkenJpeg(source, longestSide).then(
      (jpeg) => {
        onChange(jpeg)
        stop('resting')
      },
      () => stop('notAPicture'),
    )
  const isFilming = state === 'filming'
  return (
    <div className="photo" role="group" aria-label={label}>
      <div className="photo-frame">
        {isFilming && <video ref={video} autoPlay playsInline muted />}
        {!isFilming && photoUrl !== undefined && <img src={photoUrl} alt="" />}
        {!isFilming && photoUrl === undefined && placeholder}
      </div>
      <div className="photo-ways">
        {isFilming ? (
          <>
            <BigButton
              tone="go"
              icon={<Camera />}
              label={words.shoot}
              onPress={() => video.current && void keep(video.current)}
            />
            <BigButton size="small" tone="quiet" icon={<X />} label={words.cancel} onPress={() => stop('resting')} />
          </>
        ) : (
          <>
            <BigButton size="small" icon={<Camera />} label={words.camera} onPress={() => void film()} />
            <BigButton size="small" icon={<ImageUp />} label={words.file} onPress={() => file.current?.click()} />
            {photoUrl !== undefined && (
              <BigButton
                size="small"
                tone="warn"
                icon={<Trash2 />}
                label={words.remove}
                onPress={() => onChange(null)}
              />
            )}
          </>
        )}
        {(state === 'cameraRefused' || state === 'notAPicture') && (
          <p className="field-note" role="alert">
            {words[state]}
          </p>
        )}
      </div>
      <input
        ref={file}
        type="file"
        accept="image/*"
        hidden
        aria-label={words.file}
        onChange={(event) => {
          const picked = event.currentTarget.files?.[0]
          event.currentTarget.value = ''
          if (picked) void keep(picked)
        }}
      />
    </div>
  )
}

async function openCamera(): Promise<MediaStream> {
  return navigator.mediaDevices.getUserMedia({
    video: { width: { ideal: 1920 }, facingMode: 'environment' },
    audio: false,
  })
}
