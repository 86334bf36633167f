import type { PdfOutcome, PdfTask } from './tasks';

/** A thread of its own that reads one PDF, does one task at a time, and can be ended whatever it is at. */
export interface PdfThread {
  /** Rejected where the thread fails at it, or ends; with `TooMuch` where it ends for want of memory. */
  ask<T extends PdfTask>(task: T): Promise<PdfOutcome<T>>;
  /** How long it can have been at work by now, in milliseconds since no matter when: no more than has gone by. */
  clock(): number;
  /** Whether more memory has been taken than it is granted, as far as can be told here. */
  takesTooMuch(): boolean;
  end(): void;
}

/** Thrown where a task needs more memory than is granted. */
export class TooMuch extends Error {}

/** Thrown where a task needs longer than is granted. */
export class TooLong extends Error {}
