import type { Editor, IndexKey, TLBinding, TLShape } from 'tldraw'

/**
 * The shape as the library accepts it, or undefined when its own validators do not. A z-index that is none is
 * replaced; everything else has to be right.
 */
export function readableShape(editor: Editor, shape: TLShape): TLShape | undefined {
  return validShape(editor, shape) ?? validShape(editor, { ...shape, index: 'a1' as IndexKey })
}

function validShape(editor: Editor, shape: TLShape): TLShape | undefined {
  try {
    return editor.store.schema.types.shape.validate(shape) as TLShape
  } catch {
    return undefined
  }
}

export function readableBinding(editor: Editor, binding: TLBinding): TLBinding | undefined {
  try {
    return editor.store.schema.types.binding.validate(binding) as TLBinding
  } catch {
    return undefined
  }
}
