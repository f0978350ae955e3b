import { AppError } from "@/lib/core/errors";
import { sha256 } from "@/lib/core/ids";
import { say } from "@/lib/messages/say";
import { verifyPassword } from "../accounts";
import type { UserRow } from "../accounts/repo";
import { consume, forgive, giveBack, type Limit } from "../limits";

/** Guesses at one account: a few at once, then ever slower. */
const ACCOUNT_LIMITS: readonly Limit[] = [
  { points: 5, seconds: 60 },
  { points: 20, seconds: 3600 },
];
/** Guesses from one address, at whichever accounts. Many people may share one, so it is wider. */
const ADDRESS_LIMITS: readonly Limit[] = [
  { points: 30, seconds: 60 },
  { points: 200, seconds: 3600 },
];

interface Bucket {
  key: string;
  limit: Limit;
}

const bucketsOf = (subject: string, limits: readonly Limit[]): Bucket[] =>
  limits.map((limit) => ({ key: `sign-in:${subject}:${limit.seconds}`, limit }));

async function count(buckets: Bucket[]): Promise<void> {
  for (const { key, limit } of buckets) {
    const state = await consume(key, limit);
    if (state.allowed) continue;
    throw new AppError({
      code: "rate_limited",
      message: say("accounts.too_many_attempts_sign", { retryAfter: state.retryAfter }),
      remedy: say("accounts.wait_then_sign_right_password"),
      details: { retryAfter: state.retryAfter },
      retryable: true,
    });
  }
}

/**
 * Checks a password. Guessing is slowed down for each account and for each address; a success forgives the account's
 * wrong guesses, and its own try at the address.
 * @param input.address the client's network address
 * @throws AppError `unauthenticated`, `rate_limited` with `retryAfter` in its details
 */
export async function signIn(input: { email: string; password: string; address: string }): Promise<UserRow> {
  // Hashed, so that the counters hold no addresses in clear, and for unknown accounts too, so that none can be found out.
  const account = bucketsOf(`account:${sha256(input.email.trim().toLowerCase())}`, ACCOUNT_LIMITS);
  const address = bucketsOf(`address:${sha256(input.address)}`, ADDRESS_LIMITS);
  await count(address);
  await count(account);
  const user = await verifyPassword(input.email, input.password);
  if (!user) {
    throw new AppError({
      code: "unauthenticated",
      message: say("accounts.email_address_password_wrong"),
      remedy: say("accounts.check_both_try_again"),
    });
  }
  for (const { key, limit } of account) await forgive(key, limit);
  for (const { key, limit } of address) await giveBack(key, limit);
  return user;
}
