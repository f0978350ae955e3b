import { cron } from "inngest";
import { publishDue as beginDue } from "@/lib/services/publishing/publish-due";
import { inngest } from "../client";

/** Begins what was scheduled, each minute: also what the studio was not running for. */
export const publishDue = inngest.createFunction(
  { id: "publish-due", name: "Begin scheduled publications", triggers: [cron("* * * * *")], retries: 0 },
  async ({ step }) => ({ begun: await step.run("begin", () => beginDue()) }),
);
