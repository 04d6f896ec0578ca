import { paths } from '#shared/api/paths.ts'
import { remotePerson } from '../../test/support/remote.ts'
import { type ServerProcess, startServer } from '../../test/support/server-process.ts'

/** Cards of a workshop that has been writing for a while. */
const CARDS = 60

export interface Hall {
  readonly server: ServerProcess
  readonly id: string
  readonly code: string
  /** Gives a new participant's cookie. */
  newcomer(name: string): Promise<string>
  openVote(): Promise<void>
  closeVote(): Promise<void>
}

/** A workshop that is under way on the built server, with a board of cards. */
export async function openHall(): Promise<Hall> {
  const server = await startServer()
  const owner = remotePerson(server.url)
  const { id, code } = await owner.create({ title: 'Prioritering på Hamar' })
  await owner.command(id, { type: 'start' })
  for (let i = 1; i <= CARDS; i++) {
    await owner.write(id, `Utfordring nummer ${i}`, { body: 'Mer om den, i en setning eller to.' })
  }
  let round: string | undefined
  return {
    server,
    id,
    code: code ?? '',
    async newcomer(name) {
      const person = remotePerson(server.url)
      await person.join(code ?? '', { name })
      return person.cookie ?? ''
    },
    async openVote() {
      round = (await owner.open(id, { question: 'Hva haster mest?' })).id
    },
    async closeVote() {
      if (round) await owner.post(paths.closeRound(id, round))
      round = undefined
    },
  }
}
