import { randomBytes } from "node:crypto";
import type { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { assertSafeUrl } from "@/lib/core/net/safe-fetch";
import { decrypt, encrypt } from "@/lib/core/secrets";
import { say } from "@/lib/messages/say";
import { parseInput } from "../parse-input";
import {
  countEndpoints,
  deleteEndpoint,
  type EndpointRow,
  findEndpoint,
  findEndpoints,
  insertEndpoint,
  updateEndpoint,
} from "./repo";
import {
  type CreateEndpointInput,
  createEndpointSchema,
  rotateSecretSchema,
  type UpdateEndpointInput,
  updateEndpointSchema,
} from "./schemas";

/** An endpoint without its secrets; `secretHint` is the secret's end, to tell two apart. */
export interface EndpointView extends Omit<EndpointRow, "userId" | "secretCipher" | "previousSecretCipher"> {
  secretHint: string;
}

/** Endpoints of one account: each event goes to all of them. */
const MOST_ENDPOINTS = 50;

function view({ userId: _u, secretCipher, previousSecretCipher: _p, ...row }: EndpointRow): EndpointView {
  return { ...row, secretHint: `…${decrypt(secretCipher, row.id).slice(-4)}` };
}

const newSecret = (): string => `whsec_${randomBytes(24).toString("base64")}`;

/**
 * Registers an address. `secret` is answered this once.
 * @throws AppError `validation` (also for private addresses), `conflict` when there are too many
 */
export async function createEndpoint(
  actor: Actor,
  input: CreateEndpointInput,
): Promise<{ endpoint: EndpointView; secret: string }> {
  const { secret = newSecret(), ...fields } = parseInput(createEndpointSchema, input);
  assertSafeUrl(fields.url, "url");
  if ((await countEndpoints(actor.userId)) >= MOST_ENDPOINTS) {
    throw new AppError({
      code: "conflict",
      message: say("webhooks.account_has_most", { mostEndpoints: MOST_ENDPOINTS }),
      remedy: say("webhooks.remove_one_not_used"),
    });
  }
  const id = newId("wh");
  const row = await insertEndpoint({ ...fields, id, userId: actor.userId, secretCipher: encrypt(secret, id) });
  return { endpoint: view(row), secret };
}

export async function listEndpoints(actor: Actor): Promise<EndpointView[]> {
  return (await findEndpoints(actor.userId)).map(view);
}

/** @throws AppError `not_found` */
export async function getEndpoint(actor: Actor, input: { id: string }): Promise<EndpointView> {
  return view(await findEndpoint(actor.userId, input.id));
}

/** Changes what is given; enabling one again forgets why it was disabled. @throws AppError `not_found`, `validation` */
export async function changeEndpoint(actor: Actor, input: { id: string } & UpdateEndpointInput): Promise<EndpointView> {
  const { url, events, description, status } = parseInput(updateEndpointSchema, input);
  const { id } = await findEndpoint(actor.userId, input.id);
  if (url) assertSafeUrl(url, "url");
  const row = await updateEndpoint(id, {
    ...(url ? { url } : {}),
    ...(events ? { events } : {}),
    ...(description === undefined ? {} : { description }),
    ...(status ? { status, disabled: status === "disabled" ? say("webhooks.by_owner") : null } : {}),
  });
  return view(row);
}

/** @throws AppError `not_found` */
export function removeEndpoint(actor: Actor, input: { id: string }): Promise<void> {
  return deleteEndpoint(actor.userId, input.id);
}

/**
 * Gives an endpoint a new secret, answered this once. For the overlap both sign, so that receivers can change over
 * without losing anything.
 * @throws AppError `not_found`, `validation`
 */
export async function rotateSecret(
  actor: Actor,
  input: { id: string } & z.input<typeof rotateSecretSchema>,
): Promise<{ endpoint: EndpointView; secret: string }> {
  const { secret = newSecret(), overlapHours } = parseInput(rotateSecretSchema, input);
  const { id, secretCipher } = await findEndpoint(actor.userId, input.id);
  const row = await updateEndpoint(id, {
    secretCipher: encrypt(secret, id),
    previousSecretCipher: overlapHours > 0 ? secretCipher : null,
    previousSecretUntil: overlapHours > 0 ? new Date(Date.now() + overlapHours * 3_600_000) : null,
  });
  return { endpoint: view(row), secret };
}
