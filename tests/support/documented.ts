import { POST as login } from "@/app/api/v1/auth/login/route";
import { newId } from "@/lib/core/ids";
import { db } from "@/lib/db/client";
import { resetLink, signUp } from "@/lib/services/accounts";
import { invite } from "@/lib/services/members";
import { newAccount, type TestAccount } from "./accounts";
import { film, filmed } from "./api-world";
import { call } from "./call";

/** Assets that the document's timeline names; their files are any. */
async function assetsOfExamples(owner: TestAccount): Promise<void> {
  const { userId } = owner.actor;
  const files = [
    { id: "img-001", kind: "image", mime: "image/png" },
    { id: "voice-001", kind: "voice", mime: "audio/mpeg", durationSeconds: 15.5 },
    { id: "music-001", kind: "music", mime: "audio/mpeg", durationSeconds: 120.5 },
  ];
  const rows = files.map((file) => ({ ...file, userId, storageKey: `${userId}/${file.id}` }));
  await db().asset.deleteMany({ where: { id: { in: files.map(({ id }) => id) } } });
  await db().asset.createMany({ data: rows });
}

/** The project, the films and the assets that the documents' examples name, as `owner`'s. */
export async function namedByExamples(owner: TestAccount): Promise<void> {
  const { userId } = owner.actor;
  const project = { id: "550e8400-e29b-41d4-a716-446655440000", userId };
  await db().project.create({ data: { ...project, title: "Ma Vidéo IA", prompt: "Le machine learning" } });
  const { filmId } = await film(owner);
  await db().film.update({ where: { id: filmId }, data: { id: "video_abc123def456" } });
  await db().film.update({ where: { id: await filmed(owner) }, data: { id: "video-123456" } });
  await assetsOfExamples(owner);
  const timeline = (await film(owner)).filmId;
  await db().film.update({ where: { id: timeline }, data: { id: "timeline-123456" } });
}

const PERSON = { email: "user@example.com", password: "password123" };

/** What only owners of the studio may do is done by one. */
async function makeOwner({ actor }: TestAccount): Promise<undefined> {
  await db().user.update({ where: { id: actor.userId }, data: { role: "owner" } });
}

/** What must hold before an example is sent; may answer the body to send. */
export const PREPARE: Record<string, (owner: TestAccount) => Promise<unknown>> = {
  login: async () => {
    await db().user.deleteMany({ where: { email: PERSON.email } });
    await signUp(PERSON);
  },
  "ui.invite": makeOwner,
  "ui.members": makeOwner,
  "ui.engineSettings": makeOwner,
  "ui.engineCheck": makeOwner,
  "ui.confirmReset": async () => {
    const { email } = await newAccount();
    const token = new URL(await resetLink({ email })).searchParams.get("token");
    return { token, password: "correct horse battery" };
  },
  "ui.acceptInvitation": async (owner) => {
    const { url } = await invite({ ...owner.actor, role: "owner" }, { role: "member" });
    const token = new URL(url).searchParams.get("token");
    return { token, email: `${newId("user")}@example.test`, password: "correct horse battery" };
  },
  register: async () => {
    await db().user.deleteMany({ where: { email: PERSON.email } });
  },
  refreshToken: async ({ email, password }) => {
    const { body } = await call(login, { body: { email, password }, headers: { "x-forwarded-for": "192.0.2.1" } });
    return { refresh_token: body.refresh_token };
  },
};
