import { Icon } from '#client/ui/icon.tsx'

/** Adds one more to the section that it stands below. */
export const AddButton = ({ text, onAdd }: { readonly text: string; readonly onAdd: () => void }) => (
  <div className="row">
    <button type="button" className="ds-button" data-variant="secondary" onClick={onAdd}>
      <Icon name="plus" />
      {text}
    </button>
  </div>
)
