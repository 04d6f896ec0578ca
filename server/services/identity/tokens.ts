import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits as 43 characters of base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** SHA-256, hexadecimal. A token has so much chance in it that no salt or stretching adds anything. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')
