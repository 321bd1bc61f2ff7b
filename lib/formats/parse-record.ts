import * as z from 'zod/mini';
import { ImportError } from './import-error.ts';

/** JSON of one record, its shape checked; unknown fields are left out. Throws ImportError naming line or record `at`. */
export function parseRecord<S extends z.ZodMiniType>(
  schema: S,
  json: string,
  at: number,
  unit?: ImportError['unit'],
): z.output<S> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new ImportError('bad-json', at, (error as Error).message.slice(0, 200), unit);
  }
  return checkRecord(schema, value, at, unit);
}

export function checkRecord<S extends z.ZodMiniType>(
  schema: S,
  value: unknown,
  at: number,
  unit?: ImportError['unit'],
): z.output<S> {
  const checked = z.safeParse(schema, value);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw new ImportError(
    'bad-record',
    at,
    `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.slice(0, 200),
    unit,
  );
}
