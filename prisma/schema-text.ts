import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const databases = ['control', 'workspace'] as const
export type DatabaseKind = (typeof databases)[number]

export const providers = ['sqlite', 'postgresql'] as const
export type Provider = (typeof providers)[number]

export const readModels = (root: string, database: DatabaseKind): string =>
  readFileSync(join(root, 'prisma', `${database}.prisma`), 'utf8')

/** The models under a provider's head: a whole schema, as Prisma's tools want it. */
export function schemaText(models: string, provider: Provider, output = './client'): string {
  return `generator client {
  provider            = "prisma-client"
  output              = "${output}"
  importFileExtension = "ts"
  moduleFormat        = "esm"
}

datasource db {
  provider = "${provider}"
}

${models}`
}
