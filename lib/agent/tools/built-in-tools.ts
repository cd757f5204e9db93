import type { Tool } from '../tool.ts'
import { channelPost } from './channel-post.ts'
import { httpFetch } from './http-fetch.ts'
import { timeNow } from './time-now.ts'

export const builtInTools: readonly Tool[] = [timeNow, httpFetch, channelPost]
