-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Workspace" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "deletedAt" DATETIME,
    "earliestDueAt" DATETIME,
    "dueLoweredAt" DATETIME,
    "plan" TEXT NOT NULL DEFAULT 'unlimited',
    "concurrentRuns" INTEGER
);
INSERT INTO "new_Workspace" ("createdAt", "deletedAt", "earliestDueAt", "id", "name", "slug", "state", "zone") SELECT "createdAt", "deletedAt", "earliestDueAt", "id", "name", "slug", "state", "zone" FROM "Workspace";
DROP TABLE "Workspace";
ALTER TABLE "new_Workspace" RENAME TO "Workspace";
CREATE UNIQUE INDEX "Workspace_slug_key" ON "Workspace"("slug");
CREATE INDEX "Workspace_state_idx" ON "Workspace"("state");
CREATE INDEX "Workspace_earliestDueAt_idx" ON "Workspace"("earliestDueAt");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
