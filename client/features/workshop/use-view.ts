import { useCallback } from 'react'
import { useLocation, useSearch } from 'wouter'
import { readSetting, writeSetting } from '#client/session/settings.ts'
import { useMedia } from '#client/ui/use-media.ts'
import { SMALL } from '#shared/wire/screens.ts'
import { chooseView, type View, viewInAddress } from './choose-view.ts'

/** Which of the two views of the board is shown, and how to change it: in the address, and remembered. */
export function useView(): { readonly view: View; readonly setView: (view: View) => void } {
  const search = useSearch()
  const [path, navigate] = useLocation()
  const isSmall = useMedia(SMALL)
  const view = chooseView(viewInAddress(search), readSetting('view'), isSmall)
  const setView = useCallback(
    (next: View) => {
      writeSetting('view', next)
      navigate(`${path}?view=${next}`, { replace: true })
    },
    [path, navigate],
  )
  return { view, setView }
}
