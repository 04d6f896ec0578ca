/** Addresses by which people come in: what is read aloud, what the QR holds, and the observers' own. */
export interface JoinAddresses {
  /** Host and path without the protocol, for typing: `dugnad.asker.kommune.no/j`. */
  readonly spoken: string
  readonly link: string
  readonly observerLink: string
}

export function joinAddresses(origin: string, code: string): JoinAddresses {
  const link = `${origin}/j/${code}`
  return {
    spoken: `${origin.replace(/^https?:\/\//, '')}/j`,
    link,
    observerLink: `${link}?role=observer`,
  }
}
