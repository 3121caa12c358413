/** Converts anything thrown into a failure of the program's shape. */
import type { Failure } from './wire';

/** Whether this is a failure as the program sends it. */
export function isFailure(reason: unknown): reason is Failure {
  return typeof reason === 'object' && reason !== null && 'code' in reason && 'message' in reason;
}

/** Converts anything thrown into a failure, so that every caller shows one shape. */
export function asFailure(reason: unknown): Failure {
  if (isFailure(reason)) return reason;
  const message = reason instanceof Error ? reason.message : String(reason);
  return { code: 'program', message, detail: reason instanceof Error ? (reason.stack ?? null) : null };
}
