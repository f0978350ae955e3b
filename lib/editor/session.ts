import { applyDiff, applyOps, type Diff, invertDiff, type OpInput, type Refusal } from "@/lib/timeline/ops";
import { changesSchema } from "@/lib/timeline/ops/apply-changes";
import type { Timeline } from "@/lib/timeline/schema";

/** One edit as it is sent: all of its operations or none. */
export interface Batch {
  id: string;
  label: string;
  ops: readonly OpInput[];
}

interface Pending extends Batch {
  diff: Diff;
  /** The document with it. */
  after: Timeline;
  merge: string | undefined;
  /** Whether it is on its way; from then on it stays as it is. */
  sent: boolean;
}

/** Something that can be undone or done again. */
interface Step {
  label: string;
  /** What each of its batches changed, in order. */
  parts: readonly { batch: string; diff: Diff }[];
  merge: string | undefined;
  at: number;
}

const diffOf = ({ parts }: Step): Diff => parts.flatMap(({ diff }) => diff);

/** How the server took a batch. */
export interface Answer {
  revision: number;
  /** What others changed before it, in order. */
  missed: readonly Change[];
  diff: Diff;
}

/** What a batch changed at the server. */
export interface Change {
  id: string;
  diff: Diff;
}

export interface EditOptions {
  id: string;
  label: string;
  /** Edits of one name that follow each other at once are one step: a slider that is pulled, a word that is typed. */
  merge?: string;
  /** Milliseconds, of any clock. */
  now: number;
}

/** Milliseconds between two edits of one name that still make them one step. */
const MERGE_MS = 1200;

/**
 * A document that somebody edits here while others may edit it elsewhere: what the server has, what is not saved yet, and what
 * can be undone. Documents are immutable; nothing in here waits for anything.
 */
export class EditSession {
  private pending: Pending[] = [];
  private undos: Step[] = [];
  private redos: Step[] = [];
  /** The document that the server has. */
  private confirmed: Timeline;
  /** Batches that the studio makes for this session, and what their steps are called. */
  private readonly ordered = new Map<string, string>();

  constructor(
    document: Timeline,
    /** How often the server's document has changed. */
    public revision: number,
  ) {
    this.confirmed = document;
  }

  /** The document with all that is done here. */
  get document(): Timeline {
    return this.pending.at(-1)?.after ?? this.confirmed;
  }

  /** Batches that the server does not have yet, in order. */
  get unsaved(): readonly Batch[] {
    return this.pending;
  }

  /** Names of what can be undone, the newest last. */
  get done(): readonly string[] {
    return this.undos.map(({ label }) => label);
  }

  /** Names of what can be done again, the next one last. */
  get undone(): readonly string[] {
    return this.redos.map(({ label }) => label);
  }

  /** Does operations: all of them or none. @returns why they cannot be done */
  edit(ops: readonly OpInput[], { id, label, merge, now }: EditOptions): Refusal | undefined {
    const last = this.pending.at(-1);
    // What was not sent yet is done anew with the newer value.
    const replaced = merge !== undefined && last?.merge === merge && !last.sent ? last : undefined;
    const before = replaced ? (this.pending.at(-2)?.after ?? this.confirmed) : this.document;
    const outcome = applyOps(before, ops);
    if (outcome.refusal) return outcome.refusal;
    const { document: after, diff } = outcome;
    const batch = replaced?.id ?? id;
    if (replaced) Object.assign(replaced, { ops, diff, after });
    else if (diff.length === 0) return undefined;
    else this.pending.push({ id, label, ops, diff, after, merge, sent: false });
    const step = this.undos.at(-1);
    if (step && merge !== undefined && step.merge === merge && now - step.at < MERGE_MS) {
      step.parts = [...step.parts.filter((part) => part.batch !== batch), { batch, diff }];
      step.at = now;
    } else this.undos.push({ label, parts: [{ batch, diff }], merge, at: now });
    this.redos = [];
    return undefined;
  }

  /** Undoes the newest step, but for what somebody else has changed since. @returns its name */
  undo(id: string): string | undefined {
    return this.turn(this.undos, this.redos, id);
  }

  /** Does the step again that was undone last. @returns its name */
  redo(id: string): string | undefined {
    return this.turn(this.redos, this.undos, id);
  }

  private turn(from: Step[], to: Step[], id: string): string | undefined {
    const step = from.pop();
    if (!step) return undefined;
    const diff = diffOf(step);
    // A slider that came back to where it was.
    if (diff.length === 0) return this.turn(from, to, id);
    const changes = changesSchema.parse(invertDiff(diff));
    const ops: OpInput[] = [{ op: "applyChanges", changes }];
    const outcome = applyOps(this.document, ops);
    // What no longer fits the document cannot be undone any more.
    if (outcome.refusal) return undefined;
    const { label } = step;
    if (outcome.diff.length > 0)
      this.pending.push({
        ...{ id, label, ops, diff: outcome.diff, after: outcome.document },
        ...{ merge: undefined, sent: false },
      });
    to.push({ label, parts: [{ batch: id, diff: outcome.diff }], merge: undefined, at: 0 });
    return label;
  }

  /** The next batch to send; it is on its way from now on. */
  send(): Batch | undefined {
    const [first] = this.pending;
    if (first) first.sent = true;
    return first;
  }

  /** The server has a batch. */
  saved(id: string, { revision, missed, diff }: Answer): void {
    if (revision <= this.revision) {
      // Sent twice: it was counted when it came the first time.
      this.drop(id);
      this.rebase(this.confirmed);
      return;
    }
    const [first] = this.pending;
    this.revision = revision;
    if (missed.length === 0 && first?.id === id) {
      this.confirmed = first.after;
      this.pending.shift();
      return;
    }
    let document = this.confirmed;
    for (const other of missed) {
      document = applyDiff(document, other.diff);
      this.adopt(other);
    }
    this.drop(id);
    this.rebase(applyDiff(document, diff));
  }

  /** The server does not take a batch: nothing of it was done. */
  refused(id: string): void {
    this.forget(id);
    this.rebase(this.confirmed);
  }

  /** Somebody else has changed the document. @returns whether it follows what is known here */
  arrived(revision: number, change: Change): boolean {
    if (revision !== this.revision + 1) return revision <= this.revision;
    this.revision = revision;
    this.rebase(applyDiff(this.confirmed, change.diff));
    this.adopt(change);
    return true;
  }

  /** The studio will make this batch for what was asked for here: it can be undone like what was done here. */
  order(id: string, label: string): void {
    this.ordered.set(id, label);
  }

  private adopt({ id, diff }: Change): void {
    const label = this.ordered.get(id);
    if (label === undefined) return;
    this.ordered.delete(id);
    // Words that wait to be spoken are none of it: undone, nothing waits again.
    const parts = [{ batch: id, diff: diff.filter(({ of }) => of !== "pending") }];
    this.undos.push({ label, parts, merge: undefined, at: 0 });
    this.redos = [];
  }

  /** The document was read anew; what is not saved is done on it again. */
  restart(document: Timeline, revision: number): void {
    this.revision = revision;
    this.rebase(document);
  }

  private drop(id: string): void {
    this.pending = this.pending.filter((batch) => batch.id !== id);
  }

  private forget(id: string): void {
    this.drop(id);
    const without = (steps: Step[]) => steps.filter(({ parts }) => !parts.some(({ batch }) => batch === id));
    this.undos = without(this.undos);
    this.redos = without(this.redos);
  }

  /** Does what is not saved on another document. What does not fit it stays to be sent: the server keeps it, and says why. */
  private rebase(document: Timeline): void {
    this.confirmed = document;
    let now = document;
    for (const batch of this.pending) {
      const outcome = applyOps(now, batch.ops);
      if (!outcome.refusal) {
        now = outcome.document;
        batch.diff = outcome.diff;
      } else batch.diff = [];
      batch.after = now;
    }
  }
}
