import { afterAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { closeDb, db } from "@/lib/db/client";
import { closeListener } from "@/lib/db/notify";
import { newAccount, type TestAccount } from "../support/accounts";
import { type ApiRoute, apiRoutes, routeName } from "../support/api-routes";
import { bodyFor, fill, headersFor, makeFor } from "../support/api-world";
import { anything, ESCAPES, HOSTILE, randomOf } from "../support/hostile";

/** The same requests each time; another seed in the environment looks further. */
const SEED = Number(process.env.FUZZ_SEED ?? 20241221);
/** Requests of each field, and of each body as a whole; a greater depth tries more. */
const FOR_FIELD = Number(process.env.FUZZ_DEPTH ?? 1);
const FOR_WHOLE = 2 * FOR_FIELD;
/** Speaking and composing take a second each, whatever is asked. */
const COSTLY: Record<string, number> = { previewVoice: 6, "ui.voicePreview": 4, "ui.moodPreview": 4 };

const routes = await apiRoutes();

afterAll(async () => {
  await closeListener();
  await closeDb();
});

interface Json {
  type?: string;
  properties?: Record<string, Json>;
  items?: Json;
  anyOf?: Json[];
}

/** Paths of every field a schema knows, however deep. */
function fieldsOf(schema: Json, path: string[] = []): string[][] {
  const inner = Object.entries(schema.properties ?? {}).flatMap(([name, value]) => fieldsOf(value, [...path, name]));
  const items = schema.items ? fieldsOf(schema.items, [...path, "0"]) : [];
  const others = (schema.anyOf ?? []).flatMap((one) =>
    fieldsOf(one, path).filter((found) => found.length > path.length),
  );
  return [...(path.length > 0 ? [path] : []), ...inner, ...items, ...others];
}

function withValue(body: unknown, path: string[], value: unknown): unknown {
  const copy = structuredClone(body ?? {}) as Record<string, unknown>;
  let inner = copy;
  for (const [index, key] of path.slice(0, -1).entries()) {
    if (inner[key] === null || typeof inner[key] !== "object") inner[key] = path[index + 1] === "0" ? [] : {};
    inner = inner[key] as Record<string, unknown>;
  }
  inner[path.at(-1) as string] = value;
  return copy;
}

/** Whose requests they are, and what the route's address names. */
interface World {
  account: TestAccount;
  params: Record<string, string>;
}

interface Attempt {
  params?: Record<string, string>;
  query?: Record<string, string>;
  raw?: string;
}

/** Everything to try on a route: each parameter, each field of query and body, whole bodies, bodies that are no JSON. */
function* attempts(route: ApiRoute, { account, params }: World, random: () => number): Generator<Attempt> {
  const { contract } = route;
  const some = (): unknown => (random() < 0.8 ? HOSTILE[Math.floor(random() * HOSTILE.length)] : anything(random));
  const text = (): string => {
    const value = some();
    return (typeof value === "string" ? value : JSON.stringify(value)).slice(0, 5000);
  };
  for (const name of Object.keys(params)) {
    for (const value of ESCAPES) yield { params: { ...params, [name]: value } };
    for (let count = 0; count < FOR_FIELD; count += 1) yield { params: { ...params, [name]: text() } };
  }
  const schemaOf = (schema: z.ZodType) => z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Json;
  for (const [name] of contract.query ? fieldsOf(schemaOf(contract.query)) : []) {
    for (const value of ESCAPES) yield { query: { [name as string]: value } };
    for (let count = 0; count < FOR_FIELD; count += 1) yield { query: { [name as string]: text() } };
  }
  if (!contract.body) return;
  const valid = bodyFor(route, account);
  for (const field of fieldsOf(schemaOf(contract.body))) {
    for (let count = 0; count < FOR_FIELD; count += 1) yield { raw: JSON.stringify(withValue(valid, field, some())) };
  }
  for (const raw of [
    "",
    "{",
    "null",
    "[]",
    '"text"',
    "\u0000",
    JSON.stringify(withValue(valid, ["x"], "a\u0000b")),
    "{}".repeat(3),
    "[".repeat(5000),
    '{"__proto__":{"a":1}}',
  ])
    yield { raw };
  for (let count = 0; count < FOR_WHOLE; count += 1) yield { raw: JSON.stringify(anything(random)) };
}

/** Headers with what no header can carry left out, as a client's library would refuse it. */
async function send(route: ApiRoute, { account, params: own }: World, attempt: Attempt): Promise<Response> {
  const { contract, handler } = route;
  const params = attempt.params ?? own;
  const aborting = new AbortController();
  const address = fill(
    route,
    Object.fromEntries(Object.entries(params).map(([key, value]) => [key, Buffer.from(value).toString()])),
  );
  const query = new URLSearchParams(attempt.query ?? {});
  const hasBody = contract.method !== "GET" && attempt.raw !== undefined;
  const response = await handler(
    new Request(`http://localhost:3000${address}?${query}`, {
      method: contract.method,
      headers: { "content-type": "application/json", ...(await headersFor(route, account)) },
      signal: aborting.signal,
      ...(hasBody ? { body: attempt.raw as string } : {}),
    }),
    { params: Promise.resolve(params) },
  );
  const copy =
    response.status >= 400 ? response : new Response(null, { status: response.status, headers: response.headers });
  const answer = copy === response ? new Response(await response.text(), response) : copy;
  aborting.abort();
  if (copy !== response) await response.body?.cancel();
  return answer;
}

describe(`no value breaks a route (seed ${SEED})`, () => {
  // Most of the time a request waits for the database: several routes are tried side by side.
  it.concurrent.each(routes.map((route, index) => [routeName(route.surface, route.contract), route, index] as const))(
    "%s",
    async (name, route, index) => {
      const random = randomOf(SEED + index);
      await db().rateLimit.deleteMany({});
      const account = await newAccount();
      const { userId } = account.actor;
      // What costs credits shall not end for want of them.
      await db().ledgerEntry.create({
        data: { userId, kind: "grant", amount: 1e6, reason: "test", once: `grant:${userId}` },
      });
      const world = { account, params: await makeFor(route, account) };
      const all = [...attempts(route, world, random)];
      const chosen = all.slice(0, COSTLY[route.contract.id] ?? all.length);
      const seen = new Map<number, number>();
      for (const [count, attempt] of chosen.entries()) {
        if (count % 5 === 4) await db().rateLimit.deleteMany({});
        const response = await send(route, world, attempt);
        const shown = `${name} ${JSON.stringify(attempt).slice(0, 400)}`;
        seen.set(response.status, (seen.get(response.status) ?? 0) + 1);
        expect(response.status, shown).not.toBe(500);
        if (response.status < 400) continue;
        const checked = route.surface.error.safeParse(await response.json());
        expect(checked.success, `${shown}: ${checked.error}`).toBe(true);
      }
      // Limits would hide the routes behind them; only guessed passwords are slowed down however one tries.
      if (!route.contract.open)
        expect(seen.get(429) ?? 0, JSON.stringify([...seen])).toBeLessThanOrEqual(chosen.length / 4);
    },
  );
});
