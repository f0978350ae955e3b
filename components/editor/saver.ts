import { z } from "zod";
import { ask, UiError } from "@/components/data/client";
import { connection } from "@/components/data/connection";
import { type LiveMessage, live } from "@/components/data/live";
import { freshId } from "@/lib/editor/fresh-id";
import type { Batch, Change, EditSession } from "@/lib/editor/session";
import { type batchSchema, changesSchema, documentSchema, savedSchema } from "@/lib/http/dialects/ui/timelines";
import type { Diff } from "@/lib/timeline/ops";
import { Outbox } from "./outbox";

/** An edit is sent when nothing was done for so long, and at the latest after so long; milliseconds. */
const PAUSE_MS = 400;
const LATEST_MS = 1000;
/** Between two attempts at a studio that answers with an error. */
const AGAIN_MS = 4000;

/** What an edit is answered that will never be taken; after anything else (too busy, too often, away) it is sent again. */
const REFUSALS = new Set(["conflict", "validation", "not_found", "forbidden", "payload_too_large", "bad_request"]);

/** How the document stands at the studio. */
export type SaveState = "saved" | "saving" | "offline";

interface Told {
  /** Something about the document or how it is saved has changed. */
  changed: () => void;
  /** A batch no longer fits; it is among the kept changes. */
  refused: (batch: Batch, error: UiError) => void;
}

const arrivedSchema = z.looseObject({
  revision: z.number(),
  batch_id: z.string(),
  diff: z.array(z.unknown()).nullable(),
});

const diffOf = (given: unknown): Diff => given as Diff;
const changeOf = ({ id, diff }: z.output<typeof batchSchema>): Change => ({ id, diff: diffOf(diff) });

/** Brings what is done in a session to the studio, and what others do there to the session. */
export class Saver {
  private readonly outbox: Outbox;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private oldest: number | undefined;
  private sending = false;
  private behind = false;
  private ended = false;
  private offline = false;
  /** Batches of this tab that the live connection may tell of, too. */
  private readonly own = new Set<string>();
  private leave: () => void = () => undefined;

  constructor(
    private readonly filmId: string,
    private readonly session: EditSession,
    private readonly told: Told,
  ) {
    this.outbox = new Outbox(filmId, freshId("tab"));
  }

  get state(): SaveState {
    if (this.offline) return "offline";
    return this.session.unsaved.length > 0 ? "saving" : "saved";
  }

  /** Begins to follow the film, and sends what former tabs could not. */
  async start(): Promise<void> {
    this.leave = live.follow(`film:${this.filmId}`, (message) => this.receive(message));
    for (const kept of await this.outbox.adopt()) {
      if (this.ended) return;
      await this.deliver(kept, kept.base);
    }
    if (!this.ended) await this.catchUp();
  }

  /** Something was done: it is noted in the browser, and sent soon. */
  noted(): void {
    const last = this.session.unsaved.at(-1);
    if (last) void this.outbox.put(last, this.session.revision);
    this.oldest ??= Date.now();
    clearTimeout(this.timer);
    const left = LATEST_MS - (Date.now() - this.oldest);
    this.timer = setTimeout(() => void this.flush(), Math.max(0, Math.min(PAUSE_MS, left)));
    this.told.changed();
  }

  /** Sends all that is not saved yet. */
  flush = async (): Promise<void> => {
    if (this.sending || this.ended) return;
    clearTimeout(this.timer);
    this.oldest = undefined;
    this.sending = true;
    try {
      for (let batch = this.session.send(); batch && !this.ended; batch = this.session.send()) {
        this.told.changed();
        if (!(await this.deliver(batch, this.session.revision))) break;
      }
    } finally {
      this.sending = false;
      this.told.changed();
    }
    if (this.behind) await this.catchUp();
  };

  /** @returns whether the next batch may be sent */
  private async deliver(batch: Batch, base: number): Promise<boolean> {
    const { id: batchId, label, ops } = batch;
    this.own.add(batchId);
    try {
      const answer = await ask(`/films/${this.filmId}/timeline/ops`, savedSchema, {
        body: { batchId, base, label, ops },
      });
      this.offline = false;
      const isOwn = this.session.unsaved.some(({ id }) => id === batchId);
      if (!isOwn) this.behind = true;
      else if (answer.missed && base === this.session.revision) {
        const { revision, diff } = answer;
        this.session.saved(batchId, { revision, missed: answer.missed.map(changeOf), diff: diffOf(diff) });
      } else {
        this.session.saved(batchId, { revision: -1, missed: [], diff: [] });
        await this.readAnew();
      }
      void this.outbox.remove(batchId);
      return true;
    } catch (error) {
      if (this.ended || !(error instanceof UiError)) throw error;
      if (!REFUSALS.has(error.code)) {
        this.offline = true;
        this.again();
        return false;
      }
      this.session.refused(batchId);
      void this.outbox.remove(batchId);
      this.behind = true;
      this.told.refused(batch, error);
      return true;
    }
  }

  private again(): void {
    if (!connection.isAway()) {
      this.timer = setTimeout(() => void this.flush(), AGAIN_MS);
      return;
    }
    const stop = connection.watch(() => {
      if (connection.isAway()) return;
      stop();
      void this.flush();
    });
  }

  private receive(message: LiveMessage): void {
    if (message.type !== "timeline") return;
    const read = arrivedSchema.safeParse(message);
    if (!read.success) return;
    const { revision, batch_id: batchId, diff } = read.data;
    if (revision <= this.session.revision) return;
    // What is on its way is answered with all that came before it.
    if (this.sending || this.own.has(batchId) || !diff) {
      this.behind = true;
      if (!this.sending) void this.catchUp();
      return;
    }
    if (this.session.arrived(revision, { id: batchId, diff: diffOf(diff) })) this.told.changed();
    else void this.catchUp();
  }

  /** Reads what has changed at the studio since the revision that is known here. */
  async catchUp(): Promise<void> {
    if (this.ended || this.sending) return;
    this.behind = false;
    this.sending = true;
    try {
      for (let more = true; more; ) {
        const path = `/films/${this.filmId}/timeline/ops?since=${this.session.revision}`;
        const answer = await ask(path, changesSchema);
        if (!answer.batches) {
          await this.readAnew();
          break;
        }
        for (const batch of answer.batches) this.session.arrived(batch.revision, changeOf(batch));
        more = answer.more;
      }
    } catch (error) {
      if (!(error instanceof UiError)) throw error;
      this.behind = true;
    } finally {
      this.sending = false;
      this.told.changed();
    }
    if (this.session.unsaved.length > 0) void this.flush();
  }

  private async readAnew(): Promise<void> {
    const { document, revision } = await ask(`/films/${this.filmId}/timeline`, documentSchema);
    this.session.restart(document, revision);
  }

  /** Sends what is left, and lets go of the film. */
  stop(): void {
    clearTimeout(this.timer);
    this.leave();
    void this.flush().finally(() => {
      this.ended = true;
      this.outbox.close();
    });
  }
}
