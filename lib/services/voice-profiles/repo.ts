import { AppError, notFound } from "@/lib/core/errors";
import { type Db, db, Prisma } from "@/lib/db/client";
import { parseStored, storedMessage, toStored } from "@/lib/db/stored";
import type { Message } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import {
  type Consent,
  consentColumn,
  type ProfileStatus,
  profileStatusColumn,
  type SampleWarning,
  sampleWarningsColumn,
} from "./columns";

type StoredSample = Prisma.VoiceSampleGetPayload<object>;
type StoredProfile = Prisma.VoiceProfileGetPayload<{ include: { samples: true } }>;

export interface SampleRow extends Omit<StoredSample, "warnings"> {
  warnings: SampleWarning[];
}
export interface ProfileRow extends Omit<StoredProfile, "status" | "consent" | "errorSaid" | "samples"> {
  status: ProfileStatus;
  consent: Consent | null;
  /** What `error` says in English. */
  errorSaid: Message | null;
  /** The oldest first. */
  samples: SampleRow[];
}

const whole = { samples: { orderBy: { createdAt: "asc" } } } as const;

const openedSample = (row: StoredSample): SampleRow => ({
  ...row,
  warnings: parseStored(sampleWarningsColumn, row.warnings, { table: "VoiceSample", column: "warnings", id: row.id }),
});

/** Opens a row. @throws AppError `internal` for one that this version cannot read */
function opened(row: StoredProfile): ProfileRow {
  const place = (column: string) => ({ table: "VoiceProfile", column, id: row.id });
  return {
    ...row,
    status: parseStored(profileStatusColumn, row.status, place("status")),
    consent: row.consent === null ? null : parseStored(consentColumn, row.consent, place("consent")),
    errorSaid: storedMessage(row.errorSaid, row.error, place("errorSaid")),
    samples: row.samples.map(openedSample),
  };
}

export async function insertProfile(profile: Prisma.VoiceProfileUncheckedCreateInput): Promise<ProfileRow> {
  return opened(await db().voiceProfile.create({ data: profile, include: whole }));
}

/** @throws AppError `not_found`, for somebody else's too */
export async function findProfile(userId: string, id: string, tx: Db = db()): Promise<ProfileRow> {
  const row = await tx.voiceProfile.findFirst({ where: { id, userId }, include: whole });
  if (!row) throw notFound("Voice profile", id);
  return opened(row);
}

export interface ProfileFilter {
  /** What a client calls the person. */
  externalUserId?: string | undefined;
  status?: ProfileStatus | undefined;
  page: number;
  limit: number;
}

/** A page of an account's profiles, newest first. */
export async function findProfiles(userId: string, { externalUserId, status, page, limit }: ProfileFilter) {
  const where = { userId, ...(externalUserId ? { externalUserId } : {}), ...(status ? { status } : {}) };
  const [rows, total] = await Promise.all([
    db().voiceProfile.findMany({
      where,
      include: whole,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * limit,
      take: limit,
    }),
    db().voiceProfile.count({ where }),
  ]);
  return { items: rows.map(opened), total };
}

export interface ProfileChange {
  name?: string | undefined;
  description?: string | undefined;
  gender?: string | undefined;
  accent?: string | undefined;
  language?: string | undefined;
  status?: ProfileStatus;
  provider?: string | null;
  vendorVoiceId?: string | null;
  jobId?: string | null;
  consent?: Consent;
  /** Why training failed; null when that is over. */
  failure?: Message | null;
}

/** @throws AppError `not_found` */
export async function updateProfile(userId: string, id: string, change: ProfileChange, tx: Db = db()): Promise<void> {
  const { consent, failure, ...rest } = change;
  const { count } = await tx.voiceProfile.updateMany({
    where: { id, userId },
    data: {
      ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
      ...(consent ? { consent: toStored(consent) } : {}),
      ...(failure === undefined
        ? {}
        : { error: failure?.text ?? null, errorSaid: failure ? toStored(failure) : Prisma.DbNull }),
    },
  });
  if (count === 0) throw notFound("Voice profile", id);
}

export async function deleteProfileRow(userId: string, id: string): Promise<void> {
  await db().voiceProfile.deleteMany({ where: { id, userId } });
}

type NewSample = Omit<Prisma.VoiceSampleUncheckedCreateInput, "warnings"> & { warnings: SampleWarning[] };

/** @throws AppError `conflict` when the profile has the same recording already */
export async function insertSample({ warnings, ...sample }: NewSample): Promise<SampleRow> {
  try {
    const data = { ...sample, warnings: warnings.map(toStored) };
    return openedSample(await db().voiceSample.create({ data }));
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== "P2002") throw error;
    throw new AppError({
      code: "conflict",
      message: say("voices.sample_there_already"),
      remedy: say("voices.record_something_else"),
      field: "file",
      issues: [{ field: "file", message: say("voices.sample_there_already"), constraint: "unique" }],
    });
  }
}

export async function deleteSampleRow(profileId: string, id: string): Promise<void> {
  await db().voiceSample.deleteMany({ where: { id, profileId } });
}

/** Vendors' ids of all learnt voices of one engine, whoever they belong to. */
export async function learntVoices(): Promise<{ provider: string; vendorVoiceId: string }[]> {
  const rows = await db().voiceProfile.findMany({
    where: { vendorVoiceId: { not: null }, provider: { not: null } },
    select: { provider: true, vendorVoiceId: true },
  });
  return rows.map((row) => ({ provider: row.provider ?? "", vendorVoiceId: row.vendorVoiceId ?? "" }));
}
