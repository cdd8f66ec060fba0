import { binaryOf, signedBytes, utf8 } from './bytes.ts';
import { as, type GBlob } from './google.ts';
import { Exception, host, modelled, notImplemented, other, scope } from './runtime.ts';

/** A file in memory: text, or bytes. */
export class BlobService implements Pick<GBlob, keyof typeof methods> {
  #data: string | readonly number[] | null;
  /** Of bytes that came so, until somebody wants them one by one. */
  #base64: string | null = null;
  type: string | null;
  name: string | null;

  constructor(data: string | readonly number[], type: string | null, name: string | null) {
    this.#data = data;
    this.type = type;
    this.name = name;
  }

  static ofBase64(base64: string, type: string, name: string | null): BlobService {
    const blob = new BlobService('', type, name);
    blob.#data = null;
    blob.#base64 = base64;
    return blob;
  }

  get data(): string | readonly number[] {
    this.#data ??= signedBytes(host().binary(this.#base64 ?? ''));
    return this.#data;
  }

  static base64Of(blob: BlobService): string {
    return blob.#base64 ?? host().base64(binaryOf(bytesOf(blob)));
  }

  /** From -128 to 127, as Google gives them. */
  getBytes(): number[] {
    return this.#data === null
      ? signedBytes(host().binary(this.#base64 ?? ''))
      : bytesOf(this).map((byte) => (byte << 24) >> 24);
  }

  getContentType(): string | null {
    return this.type;
  }

  setContentType(type: string): GBlob {
    this.type = type;
    return as(this);
  }

  setName(name: string): GBlob {
    this.name = name;
    return as(this);
  }

  /** The name's last extension is replaced: “a.12.2026” becomes “a.12.pdf” (documented). */
  getAs(contentType: string): GBlob {
    if (contentType !== 'application/pdf' || this.type !== 'text/html') {
      throw notImplemented(`Blob.getAs from ${this.type} to ${contentType}`);
    }
    if (typeof this.data !== 'string') throw notImplemented('Blob.getAs of bytes');
    const isAsked = host().doubts.pdfPage === 'as-asked';
    const base64 = host().pdf(isAsked ? this.data : upright(this.data));
    if (base64 === null) {
      throw new Exception(`Conversion from ${this.type} to ${contentType} failed.`);
    }
    const name = `${(this.name ?? 'Untitled').replace(/\.[^.]*$/, '')}.pdf`;
    return as(BlobService.ofBase64(base64, contentType, name));
  }
}

/** As a converter makes it that knows nothing of the set-up of pages. */
function upright(page: string): string {
  return page.replace(/@page\s*\{[^}]*\}/g, '');
}

/** Below zero or above 127, as they came. */
function bytesOf(blob: BlobService): readonly number[] {
  return typeof blob.data === 'string' ? utf8(blob.data) : blob.data;
}

export function base64Of(blob: BlobService): string {
  return BlobService.base64Of(blob);
}

const methods = {
  getAs: other('String'),
  getBytes: other(''),
  getContentType: other(''),
  setContentType: other('String'),
  setName: other('String'),
};

modelled('Blob', scope.none, BlobService, methods);
