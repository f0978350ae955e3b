-- Films that are edited over the editor API.
CREATE TABLE "EditorProject" (
    "filmId" TEXT NOT NULL,
    "externalUserId" TEXT,
    "sourceJobId" TEXT,
    "wholes" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "EditorProject_pkey" PRIMARY KEY ("filmId")
);
CREATE INDEX "EditorProject_externalUserId_idx" ON "EditorProject"("externalUserId");
ALTER TABLE "EditorProject" ADD CONSTRAINT "EditorProject_filmId_fkey"
    FOREIGN KEY ("filmId") REFERENCES "Film"("id") ON DELETE CASCADE ON UPDATE CASCADE;
