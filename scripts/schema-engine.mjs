#!/usr/bin/env node
// Stands where Prisma's CLI expects its schema-engine executable (PRISMA_SCHEMA_ENGINE_BINARY in prisma.config.ts).
// The CLI would download that executable from its vendor; the same engine is on npm as wasm, so no download is needed.
// Two modes, as the CLI uses them: `cli <command>` answers by exit code, otherwise JSON-RPC, one object a line on stdio.
import readline from "node:readline";
import { parseArgs } from "node:util";
import { createDatabase, ping, prismaCode } from "./lib/schema-engine/connection.mjs";
import { createEngine } from "./lib/schema-engine/engine.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: {
    datamodels: { type: "string", multiple: true, short: "d" },
    datasource: { type: "string" },
    "enabled-preview-features": { type: "string" },
    "extension-types": { type: "string" },
  },
});
const url = values.datasource ? JSON.parse(values.datasource).url : undefined;

/** The CLI reads a command's failure from one JSON log line on stderr. */
async function runCommand(name) {
  const commands = { "can-connect-to-database": ping, "create-database": createDatabase };
  try {
    const command = commands[name];
    if (!command) throw new Error(`The schema engine has no command "${name}".`);
    await command(url);
    return 0;
  } catch (error) {
    const fields = { is_panic: false, error_code: prismaCode(error), message: error.message || String(error.code) };
    const line = { timestamp: new Date().toISOString(), level: "ERROR", fields, target: "schema_engine::logger" };
    process.stderr.write(`\n${JSON.stringify(line)}\n`);
    return 1;
  }
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
}

/**
 * These read the migrations' resulting schema from the engine's memory, and fail unless something put it there: a
 * diagnosis on the same engine replays the migrations in a shadow database first.
 */
const NEEDS_REPLAY = new Set(["evaluateDataLoss", "createMigration"]);

async function call({ id, method, params }) {
  if (method === "createDatabase") return { databaseName: await createDatabase(params?.datasource?.url ?? url) };
  const engine = await createEngine({ url, datamodels: values.datamodels });
  if (NEEDS_REPLAY.has(method)) {
    await engine.devDiagnostic({ migrationsList: params.migrationsList, filters: params.filters });
  }
  if (method === "getDatabaseVersion") return await engine.version(params ?? null);
  const result = (await engine[method](params ?? null)) ?? {};
  if (method === "diff" && result.stdout != null) {
    // The executable prints a diff through a request of its own; ids only have to differ from the CLI's.
    send({ id: 100_000 + id, method: "print", params: { content: result.stdout } });
    result.stdout = null;
  }
  return result;
}

async function serve() {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const request = line.trim() ? JSON.parse(line) : {};
    if (!request.method) continue;
    try {
      send({ id: request.id, result: await call(request) });
    } catch (error) {
      const data = {
        is_panic: false,
        message: error?.message ?? String(error),
        error_code: error?.code ?? null,
        meta: error?.meta ?? null,
      };
      send({ id: request.id, error: { code: 4466, message: "The schema engine reports an error.", data } });
    }
  }
  return 0;
}

process.exit(positionals[0] === "cli" ? await runCommand(positionals[1]) : await serve());
