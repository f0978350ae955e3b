-- A film is who it is; the document that is edited, what it was made from and its segments stand beside it.

-- CreateTable
CREATE TABLE "Timeline" (
    "filmId" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "fps" INTEGER NOT NULL,
    "durationSeconds" DOUBLE PRECISION NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Timeline_pkey" PRIMARY KEY ("filmId")
);

-- CreateTable
CREATE TABLE "Production" (
    "id" TEXT NOT NULL,
    "filmId" TEXT NOT NULL,
    "jobId" TEXT,
    "kind" TEXT NOT NULL,
    "request" JSONB NOT NULL,
    "progress" JSONB NOT NULL DEFAULT '{}',
    "draft" JSONB,
    "document" JSONB,
    "timelineRevision" INTEGER,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Production_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Production_jobId_key" ON "Production"("jobId");

-- CreateIndex
CREATE INDEX "Production_filmId_idx" ON "Production"("filmId");

-- AddForeignKey
ALTER TABLE "Timeline" ADD CONSTRAINT "Timeline_filmId_fkey" FOREIGN KEY ("filmId") REFERENCES "Film"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Production" ADD CONSTRAINT "Production_filmId_fkey" FOREIGN KEY ("filmId") REFERENCES "Film"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Production" ADD CONSTRAINT "Production_jobId_fkey" FOREIGN KEY ("jobId") REFERENCES "Job"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Documents, as far as films are laid out.
INSERT INTO "Timeline" ("filmId", "document", "revision", "width", "height", "fps", "durationSeconds", "updatedAt")
SELECT "id", "timeline", "revision", "width", "height", "fps", "durationSeconds", "updatedAt"
FROM "Film"
WHERE jsonb_typeof("timeline") = 'object';

-- A film's options held what was asked for and what its steps left for each other. Timelines that nobody produced kept only
-- their seed there, which stands in the document, too.
INSERT INTO "Production" ("id", "filmId", "jobId", "kind", "request", "progress", "timelineRevision", "createdAt", "updatedAt")
SELECT
    'production_' || replace(gen_random_uuid()::text, '-', ''),
    film."id",
    (SELECT job."id" FROM "Job" job WHERE job."filmId" = film."id" AND job."kind" = 'film' ORDER BY job."createdAt" DESC LIMIT 1),
    'film',
    film."options" - steps."keys",
    coalesce((SELECT jsonb_object_agg("key", "value") FROM jsonb_each(film."options") WHERE "key" = ANY (steps."keys")), '{}'),
    CASE WHEN jsonb_typeof(film."timeline") = 'object' THEN film."revision" END,
    film."createdAt",
    film."updatedAt"
FROM "Film" film
CROSS JOIN (SELECT ARRAY['seed', 'narrationText', 'kind', 'written', 'media', 'voice', 'transcript', 'heard', 'presenterAssetId', 'presenterSpeaks', 'musicAssetId', 'mood'] AS "keys") steps
WHERE film."options" <> '{}' AND NOT film."options" @> '{"source": "timeline"}';

-- Scenes that are being made again, with what their jobs have made so far.
INSERT INTO "Production" ("id", "filmId", "jobId", "kind", "request", "progress", "draft", "document", "timelineRevision", "createdAt", "updatedAt")
SELECT
    'production_' || replace(gen_random_uuid()::text, '-', ''),
    film."id",
    job."id",
    'segment',
    job."input",
    coalesce(take."film" -> 'options', '{}'),
    jsonb_strip_nulls(jsonb_build_object('report', take."film" -> 'report')) || jsonb_build_object('segments', take."scenes"),
    take."film" -> 'timeline',
    CASE WHEN take."film" ? 'timeline' THEN film."revision" END,
    job."createdAt",
    job."updatedAt"
FROM "Take" take
JOIN "Job" job ON job."id" = take."jobId"
JOIN "Film" film ON film."id" = job."filmId";

-- DropTable
DROP TABLE "Take";

-- AlterTable
ALTER TABLE "Film" DROP COLUMN "width",
DROP COLUMN "height",
DROP COLUMN "fps",
DROP COLUMN "durationSeconds",
DROP COLUMN "timeline",
DROP COLUMN "options";

-- RenameTable
ALTER TABLE "Scene" RENAME TO "Segment";
ALTER TABLE "Segment" RENAME CONSTRAINT "Scene_pkey" TO "Segment_pkey";
ALTER TABLE "Segment" RENAME CONSTRAINT "Scene_filmId_fkey" TO "Segment_filmId_fkey";
ALTER INDEX "Scene_filmId_position_key" RENAME TO "Segment_filmId_position_key";
