/** What a stage's work may say while it runs. */
export interface StageLog {
  /** Shows what is going on just now (terminals only). */
  (text: string): void;
  /** Stays beside the finished line. */
  note(text: string): void;
  /** Printed under the finished line. */
  warn(text: string): void;
  /** Collects output for an error message; the last 8,000 characters are kept. */
  keep(chunk: string | Uint8Array): void;
  kept(): string;
}

export interface Stages {
  run<T>(label: string, work: (log: StageLog) => Promise<T> | T): Promise<T>;
  fail(error: unknown): void;
  /** Wraps text in an ANSI colour where the terminal shows colours. */
  paint(code: number, text: string): string;
  say(text?: string): void;
  /** True when lines are redrawn in place. */
  live: boolean;
}

export function createStages(options?: { stream?: NodeJS.WriteStream }): Stages;
