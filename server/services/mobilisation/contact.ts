import type { Contact } from '#shared/api/mobilisation.ts'
import type { Problem } from '#shared/api/problem.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { cleanLine } from '#shared/kernel/text.ts'
import { badField } from '../fields.ts'

/** Whom to talk to, as it is kept; null when nothing is said. */
export function contactOf(given: Contact | null): Result<Contact | null, Problem> {
  if (given === null) return ok(null)
  const contact = {
    name: cleanLine(given.name),
    email: cleanLine(given.email),
    phone: cleanLine(given.phone),
  }
  if (contact.email !== '' && !/^[^\s@]+@[^\s@]+$/.test(contact.email))
    return fail(badField('email', 'invalid'))
  return ok(Object.values(contact).some((one) => one !== '') ? contact : null)
}
