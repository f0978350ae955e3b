import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { z } from "zod";
import { projectPath } from "@/lib/core/project-root";

const setSchema = z.object({
  width: z.number().default(32),
  height: z.number().default(32),
  icons: z.record(
    z.string(),
    z.object({ body: z.string(), width: z.number().optional(), height: z.number().optional() }),
  ),
});

let loading: Promise<z.infer<typeof setSchema>> | undefined;

function fluentSet() {
  // From the project's folder: found from this file, a bundler would take nine megabytes into every route that may draw.
  const file = createRequire(projectPath("package.json")).resolve("@iconify-json/fluent-emoji-flat/icons.json");
  loading ??= readFile(file, "utf8").then((text) => setSchema.parse(JSON.parse(text)));
  return loading;
}

/** Drawings whose English name is a word (or its singular) of the text, in the text's order, each once. */
export async function iconsNamedIn(
  text: string,
  count: number,
): Promise<{ body: string; width: number; height: number }[]> {
  const set = await fluentSet();
  const words = text.toLowerCase().match(/[a-z]{3,}/g) ?? [];
  const found = new Map<string, { body: string; width: number; height: number }>();
  for (const [index, word] of words.entries()) {
    const pair = `${word}-${words[index + 1] ?? ""}`;
    for (const name of [pair, word, word.replace(/ies$/, "y"), word.replace(/es$/, ""), word.replace(/s$/, "")]) {
      const icon = set.icons[name];
      if (!icon || found.has(name)) continue;
      found.set(name, { body: icon.body, width: icon.width ?? set.width, height: icon.height ?? set.height });
      break;
    }
    if (found.size >= count) break;
  }
  return [...found.values()];
}
