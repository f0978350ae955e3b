import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Batch } from "@/lib/editor/session";

/** An edit that the studio may not have yet. */
export interface Kept extends Batch {
  filmId: string;
  /** The tab that made it: while that is open, it sends it itself. */
  tab: string;
  base: number;
  at: number;
}

interface Schema extends DBSchema {
  batches: { key: string; value: Kept; indexes: { film: string } };
}

const NAME = "framewright-editor";
let opened: Promise<IDBPDatabase<Schema>> | undefined;

function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>(NAME, 1, {
    upgrade(db) {
      db.createObjectStore("batches", { keyPath: "id" }).createIndex("film", "filmId");
    },
  });
  return opened;
}

const lockOf = (tab: string): string => `framewright-editor-${tab}`;

/** Says that this tab is open, until it is closed or the returned function is called. */
function holdTab(tab: string): () => void {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  // Only pages that are served securely have locks; without them nothing is adopted from other tabs.
  void navigator.locks?.request(lockOf(tab), () => held);
  return () => release();
}

/**
 * Edits are noted in the browser before they are sent, so that neither a closed tab nor a studio that is away loses any. Where
 * the browser keeps nothing (private windows may not), edits are sent all the same.
 */
export class Outbox {
  private readonly release: () => void;

  constructor(
    private readonly filmId: string,
    private readonly tab: string,
  ) {
    this.release = holdTab(tab);
  }

  async put(batch: Batch, base: number): Promise<void> {
    const { filmId, tab } = this;
    const kept: Kept = { id: batch.id, label: batch.label, ops: batch.ops, filmId, tab, base, at: Date.now() };
    await this.quietly((db) => db.put("batches", kept));
  }

  async remove(id: string): Promise<void> {
    await this.quietly((db) => db.delete("batches", id));
  }

  /** Takes over what tabs that are gone have left, in the order in which it was made. */
  async adopt(): Promise<Kept[]> {
    if (!navigator.locks) return [];
    const { held = [] } = await navigator.locks.query();
    const open = new Set(held.map(({ name }) => name));
    const all = (await this.quietly((db) => db.getAllFromIndex("batches", "film", this.filmId))) ?? [];
    return all.filter(({ tab }) => tab !== this.tab && !open.has(lockOf(tab))).sort((a, b) => a.at - b.at);
  }

  close(): void {
    this.release();
  }

  private async quietly<T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T | undefined> {
    try {
      return await work(await database());
    } catch {
      return undefined;
    }
  }
}
