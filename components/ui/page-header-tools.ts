import { createContext, type ReactNode, useContext } from 'react'

const Tools = createContext<ReactNode>(null)

/** What the frame puts into the bar of every page. */
export const PageHeaderToolsProvider = Tools.Provider

export const usePageHeaderTools = () => useContext(Tools)
