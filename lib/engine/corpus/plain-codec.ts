/**
 * Plain JSON values as compact bytes. Every string (keys too) is written once per buffer and referred to by number; strings that
 * writer and reader share beforehand are not written at all. Made for rows read whole: decoding walks the bytes once.
 */
export type Plain = null | boolean | number | string | Plain[] | { [key: string]: Plain };

const TAG = {
  null: 0,
  false: 1,
  true: 2,
  whole: 3,
  negative: 4,
  float: 5,
  string: 6,
  array: 7,
  object: 8,
} as const;

const NONE: ReadonlyMap<string, number> = new Map();

/** `shared`: strings the reader has too, in the same order. */
export function encodePlain(value: Plain, shared: ReadonlyMap<string, number> = NONE): Uint8Array {
  const strings = new Map<string, number>();
  const body = createWriter();
  write(value);
  const head = createWriter();
  head.varint(strings.size);
  for (const text of strings.keys()) head.text(text);
  return concat(head.bytes(), body.bytes());

  function reference(text: string): void {
    const known = shared.get(text);
    if (known !== undefined) {
      body.varint(known);
      return;
    }
    const index = strings.get(text) ?? strings.size;
    strings.set(text, index);
    body.varint(shared.size + index);
  }
  function write(v: Plain): void {
    if (v === null) body.byte(TAG.null);
    else if (typeof v === 'boolean') body.byte(v ? TAG.true : TAG.false);
    else if (typeof v === 'number') writeNumber(v);
    else if (typeof v === 'string') {
      body.byte(TAG.string);
      reference(v);
    } else if (Array.isArray(v)) {
      body.byte(TAG.array);
      body.varint(v.length);
      for (const item of v) write(item);
    } else writeObject(v);
  }
  function writeNumber(v: number): void {
    const whole = Number.isSafeInteger(v) && !Object.is(v, -0);
    body.byte(!whole ? TAG.float : v < 0 ? TAG.negative : TAG.whole);
    if (whole) body.varint(Math.abs(v));
    else body.float(v);
  }
  function writeObject(v: { [key: string]: Plain }): void {
    const entries = Object.entries(v).filter(([, item]) => item !== undefined);
    body.byte(TAG.object);
    body.varint(entries.length);
    for (const [key, item] of entries) {
      reference(key);
      write(item);
    }
  }
}

/** Throws RangeError on bytes that `encodePlain` did not write. */
export function decodePlain(bytes: Uint8Array, shared: readonly string[] = NO_STRINGS): Plain {
  return new Decoder(bytes, shared).decode();
}

const NO_STRINGS: readonly string[] = [];

/** A class, because thousands of small rows are decoded at once and closures for each would cost more than their bytes. */
class Decoder {
  private at = 0;
  private readonly bytes: Uint8Array;
  private readonly shared: readonly string[];
  private readonly strings: string[] = [];

  constructor(bytes: Uint8Array, shared: readonly string[]) {
    this.bytes = bytes;
    this.shared = shared;
  }

  decode(): Plain {
    const count = this.count();
    for (let i = 0; i < count; i++) this.strings.push(this.text());
    return this.read();
  }

  private read(): Plain {
    const tag = this.byte();
    switch (tag) {
      case TAG.null:
        return null;
      case TAG.false:
        return false;
      case TAG.true:
        return true;
      case TAG.whole:
        return this.varint();
      case TAG.negative:
        return -this.varint();
      case TAG.float:
        return this.float();
      case TAG.string:
        return this.stringAt(this.varint());
      case TAG.array:
        return this.readArray(this.count());
      case TAG.object:
        return this.readObject(this.count());
      default:
        throw new RangeError(`unknown tag ${tag}`);
    }
  }
  private readArray(length: number): Plain[] {
    const items: Plain[] = [];
    for (let i = 0; i < length; i++) items.push(this.read());
    return items;
  }
  private readObject(length: number): { [key: string]: Plain } {
    const fields: { [key: string]: Plain } = {};
    for (let i = 0; i < length; i++) {
      const key = this.stringAt(this.varint());
      if (key === '__proto__') defineField(fields, key, this.read());
      else fields[key] = this.read();
    }
    return fields;
  }
  private byte(): number {
    const byte = this.bytes[this.at++];
    if (byte === undefined) throw new RangeError('bytes end too early');
    return byte;
  }
  private float(): number {
    const { buffer, byteOffset, byteLength } = this.bytes;
    this.at += 8;
    return new DataView(buffer, byteOffset, byteLength).getFloat64(this.at - 8);
  }
  private varint(): number {
    const first = this.byte();
    if (first < 128) return first;
    let value = first & 127;
    for (let scale = 128; ; scale *= 128) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }
  /** A length; never more than what is left, so that damaged bytes cannot ask for all memory. */
  private count(): number {
    const value = this.varint();
    if (value > this.bytes.length - this.at) throw new RangeError('length beyond the end');
    return value;
  }
  private text(): string {
    const length = this.count();
    let out = '';
    for (let i = 0; i < length; i++) out += String.fromCharCode(this.varint());
    return out;
  }
  private stringAt(index: number): string {
    return (index < this.shared.length ? this.shared[index] : this.strings[index - this.shared.length]) ?? '';
  }
}

/** A field of the object's own, whatever its name. */
const defineField = (fields: object, key: string, value: Plain) =>
  Object.defineProperty(fields, key, { value, writable: true, enumerable: true, configurable: true });

function createWriter() {
  let buffer = new Uint8Array(1024);
  let at = 0;
  const reserve = (size: number) => {
    if (at + size <= buffer.length) return;
    const larger = new Uint8Array(Math.max(buffer.length * 2, at + size));
    larger.set(buffer);
    buffer = larger;
  };
  const byte = (value: number) => {
    reserve(1);
    buffer[at++] = value;
  };
  const varint = (value: number) => {
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) byte((rest % 128) | 128);
    byte(rest);
  };
  return {
    byte,
    varint,
    float(value: number): void {
      reserve(8);
      new DataView(buffer.buffer).setFloat64(at, value);
      at += 8;
    },
    /** UTF-16 units as varints: one byte for ASCII, three for CJK, and lone surrogates survive. */
    text(value: string): void {
      varint(value.length);
      for (let i = 0; i < value.length; i++) varint(value.charCodeAt(i));
    },
    bytes: () => buffer.subarray(0, at),
  };
}

export function concat(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
