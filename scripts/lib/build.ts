import { ensureClient, ensureWebBuild } from "@/lib/setup/build";
import { createStages } from "./stages.mjs";

/** Writes the database client and builds the web studio, unless both are there for these sources. */
export async function main(): Promise<number> {
  const stages = createStages();
  const said = (made: boolean) => (made ? "built" : "unchanged");
  await stages.run("Database client", async (log) => log.note(said(await ensureClient())));
  await stages.run("Web studio", async (log) => log.note(said(await ensureWebBuild())));
  return 0;
}
