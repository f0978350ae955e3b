import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { MigrationAdapter } from "./adapter.mjs";
import { connectionOf } from "./connection.mjs";

/** Loads the wasm module by hand: Node cannot import `.wasm` files the way the package's entry expects. */
async function loadBindings() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    message: "",
    set_message(message) {
      this.message = message;
    },
  };
  const folder = path.dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
  const bindings = await import(pathToFileURL(path.join(folder, "schema_engine_bg.js")).href);
  const bytes = fs.readFileSync(path.join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings;
}

let bindings;

/**
 * A schema engine over the pg driver, good for one call: what it remembers of the migrations is not renewed when
 * they are applied.
 * @param {{url?: string, datamodels?: string[]}} options `datamodels` are paths of .prisma files. Commands that need
 *   no database (a diff between files, say) come without a URL; the engine still wants an adapter, which then never connects.
 */
export async function createEngine({ url, datamodels }) {
  bindings ??= await loadBindings();
  const { config, schema } = connectionOf(url ?? "postgresql://localhost/none");
  const adapter = new MigrationAdapter(config, schema ? { schema } : undefined);
  return bindings.SchemaEngine.new(
    { datamodels: datamodels?.map((file) => [file, fs.readFileSync(file, "utf8")]) },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
}
