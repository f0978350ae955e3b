CREATE TABLE "WatchPage" (
    "filmId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "visibility" TEXT NOT NULL,
    "passwordHash" TEXT,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "until" TIMESTAMP(3),
    "download" BOOLEAN NOT NULL DEFAULT false,
    "embedHosts" TEXT[],
    "publishedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "WatchPage_pkey" PRIMARY KEY ("filmId")
);

CREATE UNIQUE INDEX "WatchPage_slug_key" ON "WatchPage"("slug");
CREATE INDEX "WatchPage_userId_visibility_publishedAt_idx" ON "WatchPage"("userId", "visibility", "publishedAt" DESC);

ALTER TABLE "WatchPage" ADD CONSTRAINT "WatchPage_filmId_fkey" FOREIGN KEY ("filmId") REFERENCES "Film"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "WatchPage" ADD CONSTRAINT "WatchPage_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
