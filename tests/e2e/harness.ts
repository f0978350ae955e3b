import { readFileSync } from "node:fs";
import path from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { findBrowser } from "@/lib/setup/browser";
import type { OwnerFile } from "@/lib/setup/owner";

/** Address of the studio under test, without a trailing slash. */
export const baseUrl = process.env.E2E_URL ?? "";

/** The owner's credentials, as the first start wrote them. */
export function owner(): OwnerFile {
  return JSON.parse(readFileSync(path.join(process.env.E2E_HOME ?? "", "owner.json"), "utf8")) as OwnerFile;
}

/** How long one action may wait for the page, in milliseconds: a busy machine is slow without being wrong. */
const patience = 90_000;

let browser: Promise<Browser> | undefined;

/** The test file's browser, started on first use. */
function launched(): Promise<Browser> {
  browser ??= findBrowser().then((found) =>
    chromium.launch({ executablePath: found?.path, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] }),
  );
  return browser;
}

export interface PageOptions {
  /** Signed in; true by default. */
  signedIn?: boolean;
  /** Who is signed in: the owner, when nobody else is named. */
  as?: Credentials;
  /** Size of the window in CSS pixels. */
  viewport?: { width: number; height: number };
  locale?: string;
}

type Credentials = Pick<OwnerFile, "email" | "password">;

/** A page in a fresh browser profile. */
export async function openPage(options: PageOptions = {}): Promise<Page> {
  const context = await (await launched()).newContext({
    baseURL: baseUrl,
    viewport: options.viewport ?? { width: 1440, height: 900 },
    locale: options.locale ?? "en-US",
  });
  context.setDefaultTimeout(patience);
  context.setDefaultNavigationTimeout(patience);
  const page = await context.newPage();
  if (options.signedIn ?? true) await signIn(context, options.as ?? owner());
  return page;
}

/** Signs a profile in through next-auth's own endpoints, as its form does. */
async function signIn(context: BrowserContext, { email, password }: Credentials): Promise<void> {
  const { csrfToken } = (await (await context.request.get("/api/auth/csrf")).json()) as { csrfToken: string };
  const answer = await context.request.post("/api/auth/callback/credentials", {
    form: { csrfToken, email, password, json: "true" },
  });
  if (!answer.ok()) throw new Error(`Signing in answered ${answer.status()}: ${await answer.text()}`);
}

/**
 * Opens an address and waits until its page listens: what is clicked before the browser has taken over what the server
 * sent is lost.
 */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await listening(page);
}

/** Waits until the page that is shown listens to clicks, keys and files. */
export async function listening(page: Page): Promise<void> {
  const heading = await page.getByRole("heading", { level: 1 }).elementHandle();
  // React leaves its own properties on what it has taken over; effects follow before the browser is idle again.
  await page.waitForFunction(
    (element) => Object.keys(element ?? {}).some((name) => name.startsWith("__reactProps")),
    heading,
  );
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
}

/** Ends the browser; call it after the last test of a file. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}
