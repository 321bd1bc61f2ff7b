/**
 * Where reports about bundled digests go: `mailto:` or `https:`, followed by `?body=` or `&body=` so that the text can be added. Null while the
 * project has no such place: the reader copies the text. This is the only place to change (CONTRIBUTING.md, "Where reports go").
 */
export const REPORT_ADDRESS: string | null = null;
