/** A file that cannot be imported. `code` is a key of locales `import.*`; nothing of the file has been taken. */
export class ImportError extends Error {
  readonly code: 'not-this-format' | 'newer-version' | 'truncated' | 'bad-record' | 'too-long' | 'bad-json';
  /** Line of the file, or number of the record where lines do not count; from 1. */
  readonly at: number;
  readonly unit: 'line' | 'record';
  readonly detail: string;
  constructor(code: ImportError['code'], at: number, detail = '', unit: ImportError['unit'] = 'record') {
    super(`${code} at ${unit} ${at}${detail ? `: ${detail}` : ''}`);
    this.code = code;
    this.at = at;
    this.unit = unit;
    this.detail = detail;
  }
}
