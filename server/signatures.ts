import { createPublicKey, verify } from 'node:crypto'

/**
 * V17. Whether an Ed25519 signature of these bytes is that of the public key, both in hexadecimal digits. Never throws:
 * what is no key and no signature is not right.
 */
export function isSignatureRight(publicKey: string, bytes: Uint8Array, signature: string): boolean {
  try {
    const x = Buffer.from(publicKey, 'hex').toString('base64url')
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
    return verify(null, bytes, key, Buffer.from(signature, 'hex'))
  } catch {
    return false
  }
}
