import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { homePath } from "@/lib/core/env";
import { isAppError, saidBy } from "@/lib/core/errors";
import { makeFilmstrip, SHEET_COLUMNS, SHEET_ROWS } from "@/lib/media/filmstrip";
import { type MediaFacts, probe } from "@/lib/media/probe";
import { beatsOfFile, waveformOfFile } from "@/lib/media/sound";
import { WAVEFORM_LEVELS } from "@/lib/media/waveform";
import { storage } from "@/lib/storage";
import { type AssetRow, loadAssets } from "../repo";
import { sheetKey, waveformKey } from "./files";
import type { DerivativeKind, Facts } from "./kinds";
import { findDerivatives, moveDerivative } from "./repo";

/** Milliseconds between two notes of how far it is. */
const NOTE_MS = 2000;

interface Work {
  asset: AssetRow;
  source: string;
  facts: MediaFacts;
  folder: string;
  signal: AbortSignal;
}

async function waveform({ asset, source, folder, signal }: Work): Promise<Facts<"waveform">> {
  const { levels, durationSeconds } = await waveformOfFile(source, signal);
  for (const [level, pairs] of levels.entries()) {
    const file = path.join(folder, `waveform-${level}.i8`);
    await writeFile(file, pairs);
    await storage().putFile(waveformKey(asset, level), file);
  }
  const cellsOf = (level: number) => (levels[level]?.length ?? 0) / 2;
  return {
    durationSeconds,
    levels: WAVEFORM_LEVELS.map((cellsPerSecond, level) => ({ cellsPerSecond, cells: cellsOf(level) })),
  };
}

/** Notes how far it is; ends the work when its asset is no longer there. */
function progressOf(asset: AssetRow, gone: AbortController): (share: number) => void {
  let noted = Date.now();
  return (share) => {
    if (Date.now() - noted < NOTE_MS) return;
    noted = Date.now();
    moveDerivative({ assetId: asset.id, kind: "filmstrip" }, { progress: Math.min(0.99, share) }).then(
      (there) => there || gone.abort(),
      // A note that could not be written is followed by others.
      () => undefined,
    );
  };
}

async function filmstrip({ asset, source, facts, folder, signal }: Work): Promise<Facts<"filmstrip">> {
  const gone = new AbortController();
  const strip = await makeFilmstrip(source, folder, facts, {
    signal: AbortSignal.any([signal, gone.signal]),
    onProgress: progressOf(asset, gone),
  });
  for (const { step, sheets } of strip.levels)
    for (const [sheet, file] of sheets.entries()) await storage().putFile(sheetKey(asset, step, sheet), file);
  const levels = strip.levels.map(({ sheets, ...level }) => ({ ...level, sheets: sheets.length }));
  return { width: strip.width, height: strip.height, columns: SHEET_COLUMNS, rows: SHEET_ROWS, levels };
}

/** @returns undefined where the file has nothing of the kind */
async function make(kind: DerivativeKind, work: Work): Promise<Facts | undefined> {
  const { facts, source, signal } = work;
  if (kind === "filmstrip") return facts.video ? filmstrip(work) : undefined;
  if (!facts.audio) return undefined;
  return kind === "waveform" ? waveform(work) : beatsOfFile(source, signal);
}

async function makeOne(kind: DerivativeKind, work: Work): Promise<void> {
  const which = { assetId: work.asset.id, kind };
  try {
    const facts = await make(kind, work);
    await moveDerivative(which, facts ? { state: "ready", facts } : { state: "none" });
  } catch (error) {
    // What will not be different the next time is kept as it is; all else is tried again by the step.
    if (work.signal.aborted || !isAppError(error) || !["unsupported_media", "internal"].includes(error.code))
      throw error;
    await moveDerivative(which, { state: "failed", error: saidBy(error) });
  }
}

/**
 * Makes what is to be drawn of an asset and is not made yet. It may run twice, and does nothing for an asset that was
 * deleted. What a file does not have becomes `none`, what cannot be made of it `failed` with the reason.
 * @throws AppError of what may go well another time, `cancelled` when `signal` aborts
 */
export async function makeDerivatives(assetId: string, signal: AbortSignal): Promise<void> {
  const [asset] = await loadAssets([assetId]);
  if (!asset?.storageKey) return;
  const rows = await findDerivatives(asset.userId, [assetId]);
  const wanted = rows.filter(({ state }) => state === "preparing").map(({ kind }) => kind);
  if (wanted.length === 0) return;
  // One place for each asset: what a process left that died over it goes before it is begun anew.
  const folder = homePath("work", `derived-${asset.id}`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  try {
    const source = await storage().localPath(asset.storageKey);
    const facts = await probe(source, signal);
    for (const kind of wanted) await makeOne(kind, { asset, source, facts, folder, signal });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Says that what is still wanted of an asset cannot be made. */
export async function failDerivatives(assetId: string, error: unknown): Promise<void> {
  const [asset] = await loadAssets([assetId]);
  if (!asset) return;
  for (const { kind, state } of await findDerivatives(asset.userId, [assetId]))
    if (state === "preparing") await moveDerivative({ assetId, kind }, { state: "failed", error: saidBy(error) });
}
