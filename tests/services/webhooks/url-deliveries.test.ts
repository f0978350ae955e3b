import { afterAll, expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { closeDb, db } from "@/lib/db/client";
import { createEndpoint, listDeliveries, queueDelivery, replayUrlDelivery, sendTest } from "@/lib/services/webhooks";
import { newAccount } from "../../support/accounts";

afterAll(closeDb);

it("keeps what went to a request's own address apart, and sends it there again", async () => {
  const { actor } = await newAccount();
  const url = "https://example.com/own";
  const body = { event: "generation.completed", job_id: "job_1", data: { video_id: "video_1" } };
  const first = await queueDelivery(db(), {
    userId: actor.userId,
    jobId: "job_1",
    dialect: "public",
    event: body.event,
    url,
    body,
    once: newId("once"),
  });
  const { endpoint } = await createEndpoint(actor, { url: "https://example.com/all", events: ["project.completed"] });
  const elsewhere = await sendTest(actor, { id: endpoint.id });

  const again = await replayUrlDelivery(actor, { deliveryId: first ?? "" });
  expect(again).toMatchObject({ url, body, event: body.event, jobId: "job_1", dialect: "public", status: "pending" });
  const listed = await listDeliveries(actor, { endpointId: null });
  expect(listed.map(({ id }) => id)).toEqual([again.id, first]);
  await expect(replayUrlDelivery(actor, { deliveryId: elsewhere.id })).rejects.toMatchObject({ code: "not_found" });
});
