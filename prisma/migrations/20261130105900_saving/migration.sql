-- When a document was last kept as a version.
ALTER TABLE "Timeline" ADD COLUMN "versionedAt" TIMESTAMP(3);

-- Every change of a document, one a revision.
CREATE TABLE "TimelineBatch" (
    "filmId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "base" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "ops" JSONB NOT NULL,
    "diff" JSONB NOT NULL,
    "userId" TEXT,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TimelineBatch_pkey" PRIMARY KEY ("filmId", "id")
);
CREATE UNIQUE INDEX "TimelineBatch_filmId_revision_key" ON "TimelineBatch"("filmId", "revision");
ALTER TABLE "TimelineBatch" ADD CONSTRAINT "TimelineBatch_filmId_fkey"
    FOREIGN KEY ("filmId") REFERENCES "Timeline"("filmId") ON DELETE CASCADE ON UPDATE CASCADE;

-- Documents as they were.
CREATE TABLE "TimelineVersion" (
    "id" TEXT NOT NULL,
    "filmId" TEXT NOT NULL,
    "name" TEXT,
    "reason" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "userId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TimelineVersion_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "TimelineVersion_filmId_createdAt_idx" ON "TimelineVersion"("filmId", "createdAt" DESC);
ALTER TABLE "TimelineVersion" ADD CONSTRAINT "TimelineVersion_filmId_fkey"
    FOREIGN KEY ("filmId") REFERENCES "Timeline"("filmId") ON DELETE CASCADE ON UPDATE CASCADE;

-- Batches that no longer fitted.
CREATE TABLE "KeptChange" (
    "filmId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "base" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "ops" JSONB NOT NULL,
    "refusal" JSONB NOT NULL,
    "userId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "KeptChange_pkey" PRIMARY KEY ("filmId", "id")
);
ALTER TABLE "KeptChange" ADD CONSTRAINT "KeptChange_filmId_fkey"
    FOREIGN KEY ("filmId") REFERENCES "Timeline"("filmId") ON DELETE CASCADE ON UPDATE CASCADE;
