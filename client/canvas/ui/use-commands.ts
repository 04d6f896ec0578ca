import { useComputed, useValue } from 'tldraw'
import { type Command, type CommandContext, commandsFor, isSameOffer } from '../tools/commands.ts'

/** What can be done with a selection right now; another list only when something else is offered. */
export function useCommands({ editor, host, shapes, onOpenCard }: CommandContext): readonly Command[] {
  const commands = useComputed(
    'commands',
    () => commandsFor({ editor, host, shapes, onOpenCard }),
    { isEqual: isSameOffer },
    [editor, host, shapes, onOpenCard],
  )
  return useValue(commands)
}
