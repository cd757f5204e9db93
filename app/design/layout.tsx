import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'

export const metadata = { title: 'Design' }

export default function DesignLayout({ children }: { children: ReactNode }) {
  if (process.env.NODE_ENV === 'production') notFound()
  return children
}
