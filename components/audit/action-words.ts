/** "member.role-changed" → "Member, role changed". */
export function actionWords(action: string): string {
  const [subject = '', deed = ''] = action.split('.')
  const words = subject.replaceAll('-', ' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}, ${deed.replaceAll('-', ' ')}`
}
