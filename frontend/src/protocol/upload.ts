/** Uploads files, with progress where the browser can tell it. */
import { asFailure, ChatFailure, failureOf } from './failure.js';
import type { Attachment } from './items.js';
import { requests } from './requests.js';
import type { Transport } from './transport.js';

/** What a page's `fetch` may honour: called as the body leaves; `progressFetch` does. */
export interface UploadInit extends RequestInit {
  onUploadProgress?: (loaded: number, total: number) => void;
}

function toHeaders(text: string): Headers {
  const headers = new Headers();
  for (const line of text.trim().split(/[\r\n]+/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.append(line.slice(0, colon).trim(), line.slice(colon + 1).trim());
  }
  return headers;
}

/** `fetch` for uploads: the same call, told how far it is, which fetch itself cannot. */
export function progressFetch(url: string, init: UploadInit): Promise<Response> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    xhr.open(init.method ?? 'POST', url);
    xhr.responseType = 'blob';
    xhr.withCredentials = init.credentials === 'include';
    new Headers(init.headers).forEach((value, name) => xhr.setRequestHeader(name, value));
    xhr.upload.onprogress = (event) => init.onUploadProgress?.(event.loaded, event.total);
    xhr.onload = () => {
      const bodiless = xhr.status === 204 || xhr.status === 304;
      const options = { status: xhr.status, headers: toHeaders(xhr.getAllResponseHeaders()) };
      resolve(new Response(bodiless ? null : (xhr.response as Blob), options));
    };
    xhr.onerror = () => reject(new TypeError('The upload failed'));
    xhr.onabort = () => reject(new DOMException('The upload was stopped', 'AbortError'));
    init.signal?.addEventListener('abort', () => xhr.abort(), { once: true });
    xhr.send(init.body as XMLHttpRequestBodyInit);
  });
}

export type Progress = (fraction: number) => void;

async function send(
  transport: Transport,
  url: string,
  init: RequestInit,
  onProgress: Progress,
): Promise<Response> {
  const target = new URL(url, document.baseURI);
  const own = new URL(transport.api.url, document.baseURI).origin === target.origin;
  const upload: UploadInit = {
    credentials: own ? 'same-origin' : 'omit',
    ...init,
    onUploadProgress: (loaded, total) => total > 0 && onProgress(loaded / total),
  };
  const response =
    own && transport.api.fetch
      ? await transport.fetch(target.href, upload)
      : await progressFetch(target.href, upload).catch((error: unknown) => {
          throw init.signal?.aborted ? error : asFailure(error);
        });
  if (!response.ok) throw await failureOf(response);
  return response;
}

function formOf(file: File): FormData {
  const form = new FormData();
  form.append('file', file, file.name);
  return form;
}

async function uploadDirect(
  transport: Transport,
  url: string,
  file: File,
  signal: AbortSignal,
  onProgress: Progress,
): Promise<Attachment> {
  const init = { method: 'POST', body: formOf(file), signal };
  const response = await send(transport, url, init, onProgress);
  const attachment = (await response.json().catch(() => null)) as Attachment | null;
  if (typeof attachment?.id !== 'string') throw new ChatFailure('garbled');
  return attachment;
}

async function uploadInTwoPhases(
  transport: Transport,
  file: File,
  signal: AbortSignal,
  onProgress: Progress,
): Promise<Attachment> {
  const mime_type = file.type || 'application/octet-stream';
  const details = { name: file.name, size: file.size, mime_type };
  const attachment = await transport.json<Attachment>(requests.attachmentCreate(details), signal);
  const descriptor = attachment.upload_descriptor;
  if (!descriptor) throw new ChatFailure('garbled');
  const put = descriptor.method === 'PUT';
  const init: RequestInit = {
    method: descriptor.method,
    body: put ? file : formOf(file),
    headers: { ...(put ? { 'Content-Type': mime_type } : {}), ...descriptor.headers },
    signal,
  };
  await send(transport, descriptor.url, init, onProgress);
  return attachment;
}

export function uploadFile(
  transport: Transport,
  file: File,
  signal: AbortSignal,
  onProgress: Progress,
): Promise<Attachment> {
  const strategy = transport.api.uploadStrategy;
  return strategy?.type === 'direct'
    ? uploadDirect(transport, strategy.uploadUrl, file, signal, onProgress)
    : uploadInTwoPhases(transport, file, signal, onProgress);
}
