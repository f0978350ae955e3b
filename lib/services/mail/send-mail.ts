import { createTransport } from "nodemailer";
import { baseUrl, env } from "@/lib/core/env";

export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** Milliseconds that the mail server may take for each of its steps. */
const PATIENCE_MS = 20_000;

/** Whether this installation can send mail. */
export const canMail = (): boolean => Boolean(env().SMTP_URL);

/** Sends a mail through the server of SMTP_URL. @throws Error as the server answers */
export async function sendMail(mail: Mail): Promise<void> {
  const { SMTP_URL: url, SMTP_FROM: from = `Framewright <no-reply@${new URL(baseUrl()).hostname}>` } = env();
  if (!url) throw new Error("SMTP_URL is not set.");
  const timeouts = { connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS };
  const transport = createTransport({ url, ...timeouts });
  try {
    await transport.sendMail({ from, ...mail });
  } finally {
    transport.close();
  }
}
