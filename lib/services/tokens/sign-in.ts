import { AppError } from "@/lib/core/errors";
import { sha256 } from "@/lib/core/ids";
import { say } from "@/lib/messages/say";
import { accountDisabled, verifyPassword } from "../accounts";
import type { UserRow } from "../accounts/repo";
import { consume, forgive, giveBack, type Limit } from "../limits";

/** Guesses at one account from one address: a few at once, then ever slower. */
const PAIR_LIMITS: readonly Limit[] = [
  { points: 5, seconds: 60 },
  { points: 20, seconds: 3600 },
];
/** Guesses at one account from all addresses together. Wide: a few strangers must not lock anybody out. */
const ACCOUNT_LIMITS: readonly Limit[] = [{ points: 300, seconds: 3600 }];
/** Guesses on a device that has signed in to the account before: its own are all that counts there. */
const DEVICE_LIMITS: readonly Limit[] = [
  { points: 10, seconds: 60 },
  { points: 50, seconds: 3600 },
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

/** A browser that has signed in before, and to which accounts (`accountMark`). */
export interface Device {
  id: string;
  accounts: readonly string[];
}

/** What stands for an account where its address must not be read. */
export const accountMark = (email: string): string => sha256(email.trim().toLowerCase());

interface Attempt {
  email: string;
  password: string;
  /** The client's network address. */
  address: string;
  device?: Device | null | undefined;
}

/** What a try is counted under: what a right password forgives, and where it only takes its own try back. */
function counters({ email, address, device }: Attempt): { forgiven: Bucket[]; shared: Bucket[] } {
  // Hashed, so that the counters hold no addresses in clear, and for unknown accounts too, so that none can be found out.
  const account = accountMark(email);
  if (device?.accounts.includes(account))
    return { forgiven: bucketsOf(`device:${sha256(device.id + account)}`, DEVICE_LIMITS), shared: [] };
  return {
    forgiven: bucketsOf(`pair:${sha256(account + address)}`, PAIR_LIMITS),
    shared: [
      ...bucketsOf(`address:${sha256(address)}`, ADDRESS_LIMITS),
      ...bucketsOf(`account:${account}`, ACCOUNT_LIMITS),
    ],
  };
}

/**
 * Checks a password. Guessing is slowed down for each account and address together, for each address over all accounts,
 * and, far later, for each account over all addresses. A device that has signed in to the account before is counted alone,
 * so that nobody else's guesses lock it out.
 * @throws AppError `unauthenticated`, `rate_limited` with `retryAfter` in its details, `forbidden` for a disabled account
 */
export async function signIn(input: Attempt): Promise<UserRow> {
  const { forgiven, shared } = counters(input);
  await count(shared);
  await count(forgiven);
  const user = await verifyPassword(input.email, input.password);
  if (!user) {
    throw new AppError({
      code: "unauthenticated",
      message: say("accounts.email_address_password_wrong"),
      remedy: say("accounts.check_both_try_again"),
    });
  }
  for (const { key } of forgiven) await forgive(key);
  for (const { key } of shared) await giveBack(key);
  // Told to whoever knows the password only.
  if (user.disabledAt) throw accountDisabled();
  return user;
}
