export { files } from './files.ts'
export { outcomes } from './outcomes.ts'
