import type { news as nb } from '../nb/news.ts'
import { plural } from '../plural.ts'

export const news: typeof nb = {
  added: ({ count }) => `${count} ${plural(count, 'new challenge', 'new challenges')}`,
  changed: ({ count }) => `${count} changed`,
  moved: ({ count }) => `${count} moved`,
  removed: ({ count }) => `${count} deleted`,
  merged: ({ count }) => `${count} merged`,
  related: ({ count }) => `${count} ${plural(count, 'new connection', 'new connections')}`,
  commented: ({ count }) => `${count} ${plural(count, 'new comment', 'new comments')}`,
  locked: ({ count }) => `${count} locked or unlocked`,
  linked: ({ count }) => `${count} ${plural(count, 'new link', 'new links')}`,
  themes: ({ count }) => `${count} ${plural(count, 'new theme', 'new themes')}`,
  pictures: ({ count }: { count: number }) => `${count} ${plural(count, 'new picture', 'new pictures')}`,
  oneAdded: ({ name }) => `New: ${name}`,
  oneChanged: ({ name }) => `Changed: ${name}`,
  oneMoved: ({ name }) => `Moved: ${name}`,
  oneRemoved: ({ name }) => `Deleted: ${name}`,
  oneMerged: ({ name }) => `Merged: ${name}`,
  oneRelated: ({ name }) => `New connection: ${name}`,
  oneCommented: ({ name }) => `New comment: ${name}`,
  oneLocked: ({ name }) => `Locked or unlocked: ${name}`,
  oneLinked: ({ name }) => `New link: ${name}`,
  oneTheme: ({ name }) => `New theme: ${name}`,
  onePicture: ({ name }: { name: string }) => `New picture: ${name}`,
  further: ({ count }) => `and ${count} more ${plural(count, 'change', 'changes')}`,
}
