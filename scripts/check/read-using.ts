import { Visitor } from '@swc/core/Visitor.js'

// What dependency-cruiser reads trees with gives up at `using`, which it does not know. It gets told here:
// a `using` declares variables like any other declaration.
type Declarators = Parameters<Visitor['visitVariableDeclarators']>[0]
interface UsingDeclaration {
  type: 'UsingDeclaration'
  decls: Declarators
}

const isUsing = (node: { type: string }): node is UsingDeclaration => node.type === 'UsingDeclaration'

export function readUsing(): void {
  const visitStatement = Visitor.prototype.visitStatement
  Visitor.prototype.visitStatement = function (this: Visitor, statement) {
    const node: { type: string } = statement
    if (!isUsing(node)) return visitStatement.call(this, statement)
    this.visitVariableDeclarators(node.decls)
    return statement
  }
}
