/** "sending" and "posted" as a command: "send", "post". Null where the word is no such form. */
export function plainVerb(word: string): string | null {
  const known = irregular.get(word)
  if (known !== undefined) return known
  const stem = /^([a-z]{2,}?)(ing|ed)$/.exec(word)?.[1]
  if (stem === undefined || !/[aeiouy]/.test(stem)) return null
  if (/[^aeiou]i$/.test(stem)) return `${stem.slice(0, -1)}y`
  if (/([bdgmnprt])\1$/.test(stem) && !/add$/.test(stem)) return stem.slice(0, -1)
  return silentE.test(stem) ? `${stem}e` : stem
}

/** Stems whose "e" was swallowed: "shar", "updat", "summaris", "manag", "schedul". */
const silentE =
  /((^|[^aeiou])[aiou](k|v|c|z|d)|(^|[^aeiou])(har|par|hir|fir|tim|nam|quot|not|writ|delet|comput|execut|clos|us|rais|replac|voic|exercis|complet|promot|vot|mov|measur|scrap|pip|compil|rul|trad|invit|restor|epar|stor|ignor|captur)|at|is|iz|ys|yz|uat|iat|eat|rag|nag|ng|dg|nc|rc|rs|ns|rv|lv|ul|ubl|ifi|id|ud|ac|ur|rg|ir)$/

/** Each command, then the forms that no rule leads back to it. */
const irregular: ReadonlyMap<string, string> = new Map(
  (
    'send sent, tell told telling, give gave giving, make made, write wrote, keep kept, run ran, ' +
    'let let letting, read read reading, put put, show showed, bring brought bringing, get got, ' +
    'take took, build built, find found, do did doing, set set, check checked checking, look looked, ' +
    'ask asked, help helped, speak spoke, say said, go went going, begin began, draw drew, hold held, ' +
    'leave left, pay paid, sell sold, teach taught, think thought, wake woke, sync syncing synced, ' +
    'ping pinged pinging, monitor monitored monitoring, add adding added, be being, have having, ' +
    'order ordering ordered, report reporting, mention mentioning, clean cleaning cleaned, ' +
    'scan scanning scanned, email emailing emailed, mail mailing mailed, call calling called, ' +
    'pull pulling pulled, poll polling polled, fill filling filled, sort sorting, hang hanging, ' +
    'ring ringing, sing singing, feed feeding, remind reminding reminded, repeat repeating repeated, ' +
    'heat heating, eat eating, treat treating, beat beating, cheat cheating, wait waiting, ' +
    'visit visiting, edit editing edited'
  )
    .split(', ')
    .flatMap((row) => {
      const [verb = '', ...forms] = row.split(' ')
      return forms.map((form) => [form, verb] as const)
    }),
)
