import { apiContext } from '../../_http/api.ts'
import { answerEventStream } from '../../_http/event-stream.ts'
import { workspaceContext } from '../../_http/session.ts'

export const GET = (request: Request): Promise<Response> =>
  answerEventStream(request, (slug) => (slug ? workspaceContext(slug) : apiContext(request)))
