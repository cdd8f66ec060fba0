import { fromBase64, fromUtf8, signed, toBase64, utf8 } from './bytes.ts';
import { as, type GBlob } from './google.ts';
import { Exception, host, modelled, notImplemented, other, scope } from './runtime.ts';

/** A file in memory: text, or bytes. */
export class BlobService implements Pick<GBlob, keyof typeof methods> {
  readonly data: string | readonly number[];
  type: string | null;
  name: string | null;

  constructor(data: string | readonly number[], type: string | null, name: string | null) {
    this.data = data;
    this.type = type;
    this.name = name;
  }

  getBytes(): number[] {
    return signed(bytesOf(this));
  }

  getDataAsString(): string {
    return typeof this.data === 'string' ? this.data : fromUtf8(this.data);
  }

  getName(): string | null {
    return this.name;
  }

  setName(name: string): GBlob {
    this.name = name;
    return as(this);
  }

  getContentType(): string | null {
    return this.type;
  }

  setContentType(type: string | null): GBlob {
    this.type = type;
    return as(this);
  }

  getBlob(): GBlob {
    return as(this);
  }

  copyBlob(): GBlob {
    return as(new BlobService(this.data, this.type, this.name));
  }

  /** The name's last extension is replaced: “a.12.2026” becomes “a.12.pdf” (documented). */
  getAs(contentType: string): GBlob {
    if (contentType === this.type) return this.copyBlob();
    if (contentType !== 'application/pdf' || this.type !== 'text/html') {
      throw notImplemented(`Blob.getAs from ${this.type} to ${contentType}`);
    }
    const base64 = host().pdf(this.getDataAsString());
    if (base64 === null) {
      throw new Exception(`Conversion from ${this.type} to ${contentType} failed.`);
    }
    const name = `${(this.name ?? 'Untitled').replace(/\.[^.]*$/, '')}.pdf`;
    return as(new BlobService(fromBase64(base64), contentType, name));
  }
}

/** Unsigned. */
export function bytesOf(blob: BlobService): readonly number[] {
  return typeof blob.data === 'string' ? utf8(blob.data) : blob.data.map((byte) => byte & 0xff);
}

export function base64Of(blob: BlobService): string {
  return toBase64(bytesOf(blob));
}

const methods = {
  copyBlob: other(''),
  getAs: other('String'),
  getBlob: other(''),
  getBytes: other(''),
  getContentType: other(''),
  getDataAsString: other('', 'String'),
  getName: other(''),
  setContentType: other('String?'),
  setName: other('String'),
};

modelled('Blob', scope.none, BlobService, methods);
