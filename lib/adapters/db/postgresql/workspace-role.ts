import { quoted } from '../quoted.ts'

/** Each workspace's rows are read with a role that can see nothing else; it may not rewrite the audit log either. */
export const grantsFor = (schema: string, role: string): string => `
GRANT USAGE ON SCHEMA ${quoted(schema)} TO ${quoted(role)};
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${quoted(schema)} TO ${quoted(role)};
REVOKE UPDATE, DELETE ON ${quoted(schema)}."AuditEntry" FROM ${quoted(role)};
REVOKE INSERT, UPDATE, DELETE ON ${quoted(schema)}."_prisma_migrations" FROM ${quoted(role)};`

/** Made with the schema, in one transaction: PostgreSQL's roles obey it too. */
export const createRole = (role: string): string => `
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN
    CREATE ROLE ${quoted(role)} NOLOGIN;
  END IF;
END $$;
GRANT ${quoted(role)} TO CURRENT_USER;`

export const dropRole = (role: string): string => `DROP ROLE IF EXISTS ${quoted(role)};`
