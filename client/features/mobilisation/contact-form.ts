import type { ActorTerms, Contact, PutActor } from '#shared/api/mobilisation.ts'

/** The contact and terms of an actor while somebody writes them. */
export type ContactDraft = Contact & ActorTerms

export const draftOf = (known: ActorTerms & { readonly contact?: Contact | null }): ContactDraft => ({
  name: known.contact?.name ?? '',
  email: known.contact?.email ?? '',
  phone: known.contact?.phone ?? '',
  mayBeNamed: known.mayBeNamed,
  rhythm: known.rhythm,
  wantsStatus: known.wantsStatus,
})

/** Whether an address could be one, or is left out. */
export const isEmail = (text: string): boolean => text.trim() === '' || /^[^\s@]+@[^\s@]+$/.test(text.trim())

/** What is sent of a draft. Where nothing is said of whom to talk to, nobody is known. */
export function sentOf({ mayBeNamed, rhythm, wantsStatus, ...said }: ContactDraft): PutActor {
  const contact = { name: said.name.trim(), email: said.email.trim(), phone: said.phone.trim() }
  const isKnown = Object.values(contact).some((text) => text !== '')
  return { contact: isKnown ? contact : null, mayBeNamed, rhythm, wantsStatus }
}
