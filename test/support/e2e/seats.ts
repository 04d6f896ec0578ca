import { once } from 'node:events'
import type { Browser, Page } from '@playwright/test'
import { paths } from '#shared/api/paths.ts'
import type { Agenda } from '#shared/domain/step.ts'
import type { StepKind } from '#shared/domain/step-kind.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import type { Stage } from '#shared/wire/stage.ts'
import { dial } from '../dial.ts'
import type { Person } from '../person.ts'
import { remotePerson } from '../remote.ts'
import type { ServerProcess } from '../server-process.ts'
import { type Guest, newGuest, sitDown } from './people.ts'

/** Somebody who has joined, in a browser of their own, as yet without a page of the workshop. */
export interface Seated extends Guest {
  readonly person: Person
  readonly seat: string
}

export interface Workshop {
  readonly id: string
  readonly code: string
  readonly owner: Person
  /** Gives the facilitator a browser, closed at `end`. */
  lead(device: object): Promise<Guest>
  /** Lets somebody join; their browser is closed at `end`. */
  join(device: object, name: string): Promise<Seated>
  /** Makes somebody an observer, and a participant again. */
  silence(seated: Seated): Promise<void>
  giveBack(seated: Seated): Promise<void>
  remove(seated: Seated): Promise<void>
  /** Goes to the first step of this kind: from then on, participants may do what it allows. */
  enterStep(kind: StepKind): Promise<void>
  end(): Promise<void>
}

/** A workshop that has started; without a template it has no agenda, and everybody may do everything. */
export async function startWorkshop(
  browser: Browser,
  server: ServerProcess,
  template?: string,
): Promise<Workshop> {
  const owner = remotePerson(server.url)
  const { id, code } = await owner.create({
    title: 'Prioritering på Hamar',
    ...(template === undefined ? {} : { template }),
  })
  await owner.command(id, { type: 'start' })
  const guests: Guest[] = []
  const open = async (device: object, { cookie }: Person) => {
    const guest = await newGuest(browser, server.url, device)
    guests.push(guest)
    await sitDown(guest.context, server.url, cookie)
    return guest
  }
  return {
    id,
    code: code ?? '',
    owner,
    lead: (device) => open(device, owner),
    async join(device, name) {
      const person = remotePerson(server.url)
      const { id: seat } = await person.join(code, { name })
      return { ...(await open(device, person)), person, seat }
    },
    silence: async ({ seat }) => void (await owner.patch(paths.seat(id, seat), { role: 'observer' })),
    giveBack: async ({ seat }) => void (await owner.patch(paths.seat(id, seat), { role: 'participant' })),
    remove: async ({ seat }) => void (await owner.delete(paths.seat(id, seat))),
    async enterStep(kind) {
      const { steps, active } = await agendaOf(server, id, owner)
      const step = steps.find((candidate) => candidate.kind === kind)
      if (!step) throw new Error(`the agenda has no step of the kind ${kind}`)
      await owner.command(id, { type: 'enterStep', step: step.id, from: active })
    },
    async end() {
      for (const { context } of guests) await context.close()
    },
  }
}

async function agendaOf(server: ServerProcess, id: string, { cookie }: Person): Promise<Agenda> {
  const socket = dial(server.url, paths.stage(id), cookie)
  const [data] = (await once(socket, 'message')) as [Buffer]
  socket.close()
  return (JSON.parse(data.toString()) as Stage).agenda
}

/** Opens the workshop's list and waits until one can write. */
export async function openList(page: Page, id: string): Promise<void> {
  await page.goto(`/w/${id}?view=list`)
  await page.getByLabel(nb.list.entry.label).waitFor()
}

/** The words beside the title that say where one's work is. */
export const saveLine = (page: Page) => page.locator('.save-line')

/** How many rows the browser keeps of a board, by store of its database. */
export function keptRows(page: Page, id: string): Promise<{ updates: number; own: number }> {
  return page.evaluate(async (name) => {
    const opening = indexedDB.open(name)
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    const count = (store: string) =>
      new Promise<number>((resolve) => {
        const request = db.transaction(store).objectStore(store).count()
        request.onsuccess = () => resolve(request.result)
      })
    const counts = { updates: await count('updates'), own: await count('own') }
    db.close()
    return counts
  }, `dugnad-board-${id}`)
}
