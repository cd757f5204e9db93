-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Automation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "tags" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "triggerKind" TEXT NOT NULL,
    "creatorId" TEXT NOT NULL,
    "creatorName" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "pausedUntil" DATETIME,
    "stopReason" TEXT,
    "stoppedBySystem" BOOLEAN NOT NULL DEFAULT false,
    "deletedAt" DATETIME,
    "deletedFrom" TEXT,
    "nextFireAt" DATETIME,
    "lastDueAt" DATETIME,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "lastHealthyAt" DATETIME
);

-- CreateTable
CREATE TABLE "AutomationVersion" (
    "automationId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "spec" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("automationId", "number"),
    CONSTRAINT "AutomationVersion_automationId_fkey" FOREIGN KEY ("automationId") REFERENCES "Automation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AutomationChange" (
    "automationId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "pausedUntil" DATETIME,
    "actorName" TEXT NOT NULL,
    "words" TEXT NOT NULL,

    PRIMARY KEY ("automationId", "sequence"),
    CONSTRAINT "AutomationChange_automationId_fkey" FOREIGN KEY ("automationId") REFERENCES "Automation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Run" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "automationId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "scheduledFor" DATETIME NOT NULL,
    "triggerKind" TEXT NOT NULL,
    "nonce" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "because" TEXT NOT NULL,
    "dryRun" BOOLEAN NOT NULL DEFAULT false,
    "askedById" TEXT,
    "askedByName" TEXT,
    "edits" TEXT,
    "createdAt" DATETIME NOT NULL,
    "availableAt" DATETIME NOT NULL,
    "admittedAt" DATETIME,
    "startedAt" DATETIME,
    "finishedAt" DATETIME,
    "missedUntil" DATETIME,
    "missedCount" INTEGER NOT NULL DEFAULT 0,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "crashes" INTEGER NOT NULL DEFAULT 0,
    "fence" INTEGER NOT NULL DEFAULT 0,
    "claimedBy" TEXT,
    "leaseUntil" DATETIME,
    "cancelAsked" BOOLEAN NOT NULL DEFAULT false,
    "error" TEXT,
    "output" TEXT,
    "question" TEXT,
    "waitUntil" DATETIME,
    "costMicros" BIGINT NOT NULL DEFAULT 0,
    "events" INTEGER NOT NULL DEFAULT 0,
    "parentId" TEXT,
    "dismissedAt" DATETIME,
    CONSTRAINT "Run_automationId_fkey" FOREIGN KEY ("automationId") REFERENCES "Automation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RunEvent" (
    "runId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "kind" TEXT NOT NULL,
    "data" TEXT NOT NULL,

    PRIMARY KEY ("runId", "sequence"),
    CONSTRAINT "RunEvent_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ToolCall" (
    "runId" TEXT NOT NULL,
    "callId" TEXT NOT NULL,
    "tool" TEXT NOT NULL,
    "effect" TEXT NOT NULL,
    "argumentsHash" TEXT NOT NULL,
    "idempotencyKey" TEXT NOT NULL,
    "arguments" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "attempt" INTEGER NOT NULL,
    "begunAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    "result" TEXT,
    "error" TEXT,

    PRIMARY KEY ("runId", "callId"),
    CONSTRAINT "ToolCall_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Incident" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "cause" TEXT NOT NULL,
    "openCause" TEXT,
    "title" TEXT NOT NULL,
    "automationId" TEXT,
    "state" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "openedAt" DATETIME NOT NULL,
    "lastAt" DATETIME NOT NULL,
    "closedAt" DATETIME,
    "lastHealthyAt" DATETIME,
    "detail" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "requestHash" TEXT NOT NULL,
    "status" INTEGER,
    "answer" TEXT,
    "createdAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "Automation_nextFireAt_idx" ON "Automation"("nextFireAt");

-- CreateIndex
CREATE INDEX "Automation_pausedUntil_idx" ON "Automation"("pausedUntil");

-- CreateIndex
CREATE INDEX "Automation_deletedAt_idx" ON "Automation"("deletedAt");

-- CreateIndex
CREATE INDEX "Automation_state_name_id_idx" ON "Automation"("state", "name", "id");

-- CreateIndex
CREATE INDEX "Run_state_admittedAt_availableAt_idx" ON "Run"("state", "admittedAt", "availableAt");

-- CreateIndex
CREATE INDEX "Run_createdAt_id_idx" ON "Run"("createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Run_automationId_scheduledFor_triggerKind_nonce_key" ON "Run"("automationId", "scheduledFor", "triggerKind", "nonce");

-- CreateIndex
CREATE UNIQUE INDEX "Incident_openCause_key" ON "Incident"("openCause");

-- CreateIndex
CREATE INDEX "Incident_state_openedAt_idx" ON "Incident"("state", "openedAt");

-- CreateIndex
CREATE INDEX "Incident_automationId_idx" ON "Incident"("automationId");

-- CreateIndex
CREATE INDEX "IdempotencyKey_createdAt_idx" ON "IdempotencyKey"("createdAt");
