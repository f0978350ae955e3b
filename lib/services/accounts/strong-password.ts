import { invalid } from "@/lib/core/errors";
import type { Message } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";

/**
 * What guessers try first and is long enough to be taken, in lower case. "password123" is missing on purpose: the platform's
 * document signs in with it.
 */
const COMMON = new Set(
  `password password1 password12 password1234 password! passw0rd p@ssw0rd p@ssword passwort motdepasse contraseña
  12345678 123456789 1234567890 0123456789 87654321 987654321 0987654321 1234567891 123123123 12341234 11223344 1q2w3e4r
  1q2w3e4r5t 1qaz2wsx 1qazxsw2 q1w2e3r4 qwertyui qwertyuiop qwerty12 qwerty123 qwerty1234 qwertz123 azertyui azertyuiop
  azerty123 asdfghjk asdfghjkl asdf1234 zxcvbnm1 abcdefgh abcd1234 abc12345 abc123456 a1b2c3d4 aa123456 1234qwer
  iloveyou iloveyou1 jetaime1 sunshine princess princess1 football football1 baseball basketball superman batman123 spiderman
  trustno1 letmein1 letmein123 welcome1 welcome123 bienvenue admin123 admin1234 administrator changeme changeme1 change-me
  default1 computer internet michelle jennifer jonathan alexander charlotte nicholas samantha victoria elizabeth
  starwars pokemon1 pokemon123 minecraft dragon123 monkey123 master123 shadow123 hello123 helloworld whatever freedom1
  chocolate butterfly liverpool chelsea1 arsenal1 barcelona manchester mercedes corvette mustang1 ferrari1 summer2024
  summer2025 summer2026 winter2024 winter2025 winter2026 soleil123 doudou123 loulou123 marseille toulouse marseille13
  secret123 test1234 test12345 testtest testing1 testing123 guest123 user1234 login123 access14 qweasdzxc 1qaz2wsx3edc
  zaq12wsx !qaz2wsx money123 lovely123 blink182 jordan23 creative killer123 framewright framewright1 framewright123`.split(
    /\s+/,
  ),
);

/** Different characters that a password has at least. */
const LEAST_DIFFERENT = 4;

/** Whether each character is the neighbour of the one before it, always in the same direction. */
function isRun(characters: readonly string[]): boolean {
  const steps = characters.slice(1).map((one, at) => (one.codePointAt(0) ?? 0) - (characters[at]?.codePointAt(0) ?? 0));
  return Math.abs(steps[0] ?? 0) === 1 && steps.every((step) => step === steps[0]);
}

/** Why a password is too easy to guess for the account of an email address, or undefined. */
function weakness(password: string, email: string): Message | undefined {
  const plain = password.normalize("NFKC").trim().toLowerCase();
  const characters = [...plain];
  if (new Set(characters).size < LEAST_DIFFERENT) return say("accounts.password_few_characters");
  const address = email.toLowerCase();
  const [name = ""] = address.split("@");
  if (plain.includes(address) || plain === name) return say("accounts.password_is_address");
  return COMMON.has(plain) || isRun(characters) ? say("accounts.password_common") : undefined;
}

/** @throws AppError `validation`, naming why a new password is too easy to guess */
export function assertStrongPassword(password: string, email: string): void {
  const message = weakness(password, email);
  if (message) {
    const issue = { field: "password", message, constraint: "weak" };
    throw invalid([issue], say("accounts.choose_longer_password"));
  }
}
