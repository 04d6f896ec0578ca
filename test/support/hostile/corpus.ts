import type { Attack } from './attack.ts'
import { AWARENESS } from './awareness.ts'
import { CONTENTS } from './contents.ts'
import { FRAMES } from './frames.ts'
import { HANDSHAKES } from './handshakes.ts'
import { PROTOCOL } from './protocol.ts'
import { RECORDS } from './records.ts'
import { STRUCTS } from './structs.ts'

export const UPDATES: readonly Attack[] = [...STRUCTS, ...CONTENTS, ...RECORDS]

/** Every attack that has a name. */
export const CORPUS: readonly Attack[] = [...HANDSHAKES, ...FRAMES, ...PROTOCOL, ...UPDATES, ...AWARENESS]
