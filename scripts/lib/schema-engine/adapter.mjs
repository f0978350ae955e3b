import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";

/** The catalog's internal `"char"` type, which the adapter cannot map, and `bpchar`, which it can. */
const INTERNAL_CHAR = 18;
const BPCHAR = 1042;

/**
 * Makes an adapter (or transaction) answer catalog queries: columns of the internal `"char"` type pass through the
 * adapter as `bpchar` and are handed to the engine as characters.
 */
function readCatalog(target) {
  const prototype = Object.getPrototypeOf(target);
  target.queryRaw = async (query) => {
    const characters = [];
    const view = Object.create(target);
    view.performIO = async (input) => {
      const result = await prototype.performIO.call(target, input);
      for (const [index, field] of result.fields.entries()) {
        if (field.dataTypeID !== INTERNAL_CHAR) continue;
        field.dataTypeID = BPCHAR;
        characters.push(index);
      }
      return result;
    };
    const rows = await prototype.queryRaw.call(view, query);
    for (const index of characters) rows.columnTypes[index] = ColumnTypeEnum.Character;
    return rows;
  };
  if (typeof prototype.startTransaction === "function") {
    target.startTransaction = async (...options) =>
      readCatalog(await prototype.startTransaction.apply(target, options));
  }
  return target;
}

/**
 * Runs scripts whole, as psql would. The stock adapter cuts them at every semicolon, also inside comments, strings and
 * function bodies, and sends the pieces over changing connections.
 */
function runScriptsWhole(adapter) {
  adapter.executeScript = async (script) => {
    try {
      await adapter.underlyingDriver().query(script);
    } catch (error) {
      adapter.onError(error);
    }
  };
  return adapter;
}

/**
 * The adapter the schema engine works through. The shadow database is handled here: the stock adapter drops it
 * before closing the pool that uses it, which PostgreSQL refuses.
 */
export class MigrationAdapter extends PrismaPg {
  #config;
  #options;

  constructor(config, options) {
    super(config, options);
    this.#config = config;
    this.#options = options;
  }

  async connect() {
    return runScriptsWhole(readCatalog(await super.connect()));
  }

  async connectToShadowDb() {
    const main = await super.connect();
    const database = `prisma_migrate_shadow_db_${randomUUID()}`;
    await main.executeScript(`CREATE DATABASE "${database}"`);
    const shadow = await new MigrationAdapter({ ...this.#config, database }, this.#options).connect();
    const close = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await close();
      await main.executeScript(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`);
      await main.dispose();
    };
    return shadow;
  }
}
