import { respond } from '#app/_http/api.ts'
import { AppError } from '#lib/shared/errors.ts'

/** What is no address of the API says so as everything else here does, and not with a page. */
const nowhere = (request: Request) =>
  respond(request, () => {
    throw new AppError('not-found', `There is nothing at ${new URL(request.url).pathname}.`)
  })

export { nowhere as DELETE, nowhere as GET, nowhere as PATCH, nowhere as POST, nowhere as PUT }
