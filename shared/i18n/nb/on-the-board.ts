export { cards } from './cards.ts'
export { list } from './list.ts'
