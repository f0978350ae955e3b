import { cron } from "inngest";
import { env } from "@/lib/core/env";
import { pool } from "@/lib/db/pool";
import { pruneMemos } from "@/lib/jobs/memos/repo";
import { removeSharedChunks } from "@/lib/render";
import { pruneLinks } from "@/lib/services/accounts";
import { pruneRecords } from "@/lib/services/idempotency";
import { pruneTrash, pruneVersions, TRASH_DAYS } from "@/lib/services/library";
import { pruneCounters } from "@/lib/services/limits";
import { pruneWork } from "@/lib/services/production/work-files";
import { pruneSessions } from "@/lib/services/sessions";
import { pruneRefreshTokens } from "@/lib/services/tokens";
import { inngest } from "../client";

/** How long finished runs, their events and sent outbox rows are kept for whoever looks for a reason. */
const KEPT = "14 days";

/** Days for which a repeated request is answered with the first one's answer. */
const IDEMPOTENCY_DAYS = 7;

/** Days after which nobody goes on with what a job's steps left for each other. */
const WORK_DAYS = 7;

/** Days for which finished parts of films are kept for other machines. */
const CHUNK_DAYS = 14;

const daysAgo = (days: number): Date => new Date(Date.now() - days * 86_400_000);

/** Removes what the workflow engine no longer needs, and credentials and answers that nobody can use any more. Events go later than the runs that an id must not start twice. */
export const housekeeping = inngest.createFunction(
  { id: "housekeeping", name: "Housekeeping", triggers: [cron("17 3 * * *")], retries: 2 },
  async ({ step }) => {
    await step.run("prune-credentials", async () => {
      await pruneRefreshTokens(daysAgo(1));
      await pruneSessions(daysAgo(1));
      await pruneLinks(daysAgo(1));
      await pruneRecords(daysAgo(IDEMPOTENCY_DAYS));
      await pruneMemos(daysAgo(1));
      await pruneCounters(daysAgo(1).getTime());
    });
    await step.run("prune-chunks", () => removeSharedChunks({ before: daysAgo(CHUNK_DAYS) }));
    await step.run("prune-library", async () => {
      await pruneVersions(daysAgo(env().FRAMEWRIGHT_KEEP_VERSIONS_DAYS));
      await pruneTrash(daysAgo(TRASH_DAYS));
    });
    await step.run("prune-work", () => pruneWork(daysAgo(WORK_DAYS)));
    return step.run("prune", async () => {
      const runs = await pool().query(
        `delete from workflow.run where status <> 'running' and ended_at < now() - interval '${KEPT}'`,
      );
      const events = await pool().query(`delete from workflow.event where received_at < now() - interval '${KEPT}'`);
      const outbox = await pool().query(
        `delete from "Outbox" where "sentAt" < (now() at time zone 'utc') - interval '${KEPT}'`,
      );
      return { runs: runs.rowCount ?? 0, events: events.rowCount ?? 0, outbox: outbox.rowCount ?? 0 };
    });
  },
);
