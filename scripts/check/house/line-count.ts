export const lineCount = (text: string): number => text.split('\n').length - 1
