/** Speech into text: records in the browser, the server writes it down. */
import { requests } from '../protocol/requests.js';
import type { Transport } from '../protocol/transport.js';

const TYPES = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'];
const LONGEST = 5 * 60_000;

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

export function canDictate(): boolean {
  return typeof MediaRecorder !== 'undefined' && 'mediaDevices' in navigator;
}

export class Dictation {
  readonly #recorder: MediaRecorder;
  readonly #chunks: Blob[] = [];
  readonly #limit: ReturnType<typeof setTimeout>;

  private constructor(
    private readonly stream: MediaStream,
    onLimit: () => void,
  ) {
    const mimeType = TYPES.find((type) => MediaRecorder.isTypeSupported(type));
    this.#recorder = new MediaRecorder(stream, mimeType ? { mimeType } : {});
    this.#recorder.ondataavailable = ({ data }) => this.#chunks.push(data);
    this.#recorder.start();
    this.#limit = setTimeout(onLimit, LONGEST);
  }

  /** Asks for the microphone; rejects when it is refused. */
  static async start(onLimit: () => void): Promise<Dictation> {
    return new Dictation(await navigator.mediaDevices.getUserMedia({ audio: true }), onLimit);
  }

  async finish(transport: Transport): Promise<string> {
    const stopped = new Promise((resolve) => (this.#recorder.onstop = resolve));
    this.#recorder.stop();
    await stopped;
    this.#release();
    const audio = new Blob(this.#chunks, { type: this.#recorder.mimeType });
    const audio_base64 = base64(new Uint8Array(await audio.arrayBuffer()));
    const request = requests.transcribe({ audio_base64, mime_type: this.#recorder.mimeType });
    const result = await transport.json<{ text?: unknown }>(request);
    return typeof result.text === 'string' ? result.text : '';
  }

  cancel(): void {
    if (this.#recorder.state !== 'inactive') this.#recorder.stop();
    this.#release();
  }

  #release(): void {
    clearTimeout(this.#limit);
    for (const track of this.stream.getTracks()) track.stop();
  }
}
