// Which place a path stands in. Text for regular expressions, as dependency-cruiser wants it.
export const tests = '\\.test\\.tsx?$'
export const testingFolders = '/testing/'

export const queriesAndCommands = ['^lib/[^/]+/queries\\.ts$', '^lib/[^/]+/commands/']
export const domains = '^lib/(?!adapters/)[^/]+/'
export const notPure = [...queriesAndCommands, tests, testingFolders]
export const product = '^(app|components|lib|worker)/'

const pattern = (texts: readonly string[]) => new RegExp(texts.join('|'))

const inDomain = pattern([domains])
const impure = pattern(notPure)
const test = pattern([tests])
const forTests = pattern([tests, testingFolders])

/** A pure file decides from its arguments alone; everything in a domain is, but queries and commands. */
export const isPure = (path: string): boolean => inDomain.test(path) && !impure.test(path)

export const isTest = (path: string): boolean => test.test(path)

/** Tests, and what only they import. */
export const isForTests = (path: string): boolean => forTests.test(path)
