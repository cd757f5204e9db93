import { quoted } from '../quoted.ts'

/** Prisma's own table, so that Prisma's tools can read what we applied. */
export const createLedger = `
CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMP,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMP,
  "started_at" TIMESTAMP NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`

const applied = (table: string) =>
  `SELECT "migration_name" AS "name", "checksum" FROM ${table} WHERE "finished_at" IS NOT NULL ORDER BY "migration_name"`

export const selectApplied = applied('"_prisma_migrations"')
/** Where several databases are within reach of one connection. */
export const selectAppliedIn = (schema: string): string => applied(`${quoted(schema)}."_prisma_migrations"`)

/** The last part of every migration's transaction. */
export const seedCounters = (epoch: number): string => `
INSERT INTO "Counter" ("name", "value") VALUES ('event-epoch', ${epoch}), ('event-sequence', 0), ('audit-sequence', 0)
ON CONFLICT ("name") DO NOTHING`
