import { freshId } from "@/lib/editor/fresh-id";
import { EditSession } from "@/lib/editor/session";
import type { Words } from "@/lib/messages/message";
import type { OpInput } from "@/lib/timeline/ops";
import { itemsById } from "@/lib/timeline/ops/core/diff";
import type { Timeline } from "@/lib/timeline/schema";
import { Playhead } from "./playhead";
import { Saver, type SaveState } from "./saver";

/** What the editor shows besides its document: none of it is saved or undone. */
export interface EditorState {
  document: Timeline;
  selection: ReadonlySet<string>;
  /** What would be undone and done again. */
  undo: string | undefined;
  redo: string | undefined;
  save: SaveState;
  unsaved: number;
  /** Pixels of a frame. */
  zoom: number;
  snaps: boolean;
  /** Whether trims and deletions on the main track close and open time. */
  ripples: boolean;
  /** How many edits the studio could not take since this page was opened. */
  refusals: number;
  /** Whether the parts of the picture are marked that other sites cover. */
  guides: boolean;
  /** How fast the player plays. */
  rate: number;
  /** Jobs that were asked for here and speak a sentence, by the sentence. */
  speaking: ReadonlyMap<string, string>;
}

interface TimelineView {
  zoomBy: (factor: number) => void;
  /** Shows the whole film. */
  fit: () => void;
}

export interface StoreInit {
  filmId: string;
  document: Timeline;
  revision: number;
  /** An edit cannot be done, or no longer. */
  refused: (reason: Words) => void;
}

const EMPTY: ReadonlySet<string> = new Set();

/** The editor of one film in this tab. */
export class EditorStore {
  readonly playhead = new Playhead();
  /** What the timeline's panel does; set by it. */
  view: TimelineView = { zoomBy: () => undefined, fit: () => undefined };
  /** Seconds of a file at which a beat is heard, by the file; told by the timeline's panel. */
  beats: ReadonlyMap<string, readonly number[]> = new Map();
  readonly filmId: string;
  private readonly session: EditSession;
  private readonly saver: Saver;
  private readonly watchers = new Set<() => void>();
  private now: EditorState;

  constructor(private readonly init: StoreInit) {
    const { filmId, document, revision, refused } = init;
    this.filmId = filmId;
    this.session = new EditSession(document, revision);
    this.saver = new Saver(filmId, this.session, {
      changed: () => this.changed(),
      refused: (_batch, { said }) => {
        this.set({ refusals: this.now.refusals + 1 });
        refused(said.message);
      },
    });
    this.now = {
      ...{ document, selection: EMPTY, undo: undefined, redo: undefined, save: "saved", unsaved: 0 },
      ...{ zoom: 4, snaps: true, ripples: true, rate: 1, refusals: 0, guides: false, speaking: new Map() },
    };
  }

  get state(): EditorState {
    return this.now;
  }

  get document(): Timeline {
    return this.now.document;
  }

  watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  start = (): void => void this.saver.start();
  stop = (): void => this.saver.stop();
  /** How often the studio's document has changed, as far as it is known here. */
  get revision(): number {
    return this.session.revision;
  }

  /** Reads what others have changed. */
  catchUp = (): Promise<void> => this.saver.catchUp();
  /** Sends at once what is not saved. */
  flush = (): Promise<void> => this.saver.flush();

  set(changes: Partial<EditorState>): void {
    this.now = { ...this.now, ...changes };
    for (const watcher of this.watchers) watcher();
  }

  /**
   * Does operations at once and sends them soon.
   * @param label what the step is called
   * @returns whether they were done; why not is shown
   */
  edit(label: string, ops: readonly OpInput[], options: { merge?: string } = {}): boolean {
    if (ops.length === 0) return false;
    const refusal = this.session.edit(ops, { id: freshId("edit"), label, now: performance.now(), ...options });
    if (refusal) {
      this.init.refused(refusal.reason);
      return false;
    }
    this.saver.noted();
    return true;
  }

  /** The studio will make a batch for what was asked for here: it is a step of this history. */
  order = (batchId: string, label: string): void => this.session.order(batchId, label);

  undo = (): string | undefined => this.turned(this.session.undo(freshId("undo")));
  redo = (): string | undefined => this.turned(this.session.redo(freshId("redo")));

  private turned(label: string | undefined): string | undefined {
    if (label !== undefined) this.saver.noted();
    return label;
  }

  /** Names of the steps that were made here, the oldest first, and of those that were undone, the next one last. */
  get history(): { done: readonly string[]; undone: readonly string[] } {
    return { done: this.session.done, undone: this.session.undone };
  }

  /** Chooses items; groups are chosen whole. */
  select(ids: Iterable<string>): void {
    const items = itemsById(this.document);
    const groups = new Set([...ids].flatMap((id) => items.get(id)?.group ?? []));
    const grouped = [...items.values()].filter(({ group }) => group && groups.has(group)).map(({ id }) => id);
    this.set({ selection: new Set([...ids, ...grouped]) });
  }

  private changed(): void {
    const { document } = this.session;
    const items = itemsById(document);
    const { selection } = this.now;
    const gone = [...selection].some((id) => !items.has(id));
    this.set({
      document,
      undo: this.session.done.at(-1),
      redo: this.session.undone.at(-1),
      save: this.saver.state,
      unsaved: this.session.unsaved.length,
      ...(gone ? { selection: new Set([...selection].filter((id) => items.has(id))) } : {}),
    });
  }
}
