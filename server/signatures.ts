import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import type { Signer } from '#shared/domain/voting/record.ts'

/*
 * V17. Ed25519 of the platform, with everything in hexadecimal digits: a public key is its 32 bytes, a private one its
 * PKCS 8 form.
 */

/** A new key pair. */
export function newKey(): { readonly id: string; readonly privateKey: string } {
  const { privateKey } = generateKeyPairSync('ed25519')
  const hex = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('hex')
  return { id: signerOf(hex).keyId, privateKey: hex }
}

/** Signs with this private key. Throws where it is none. */
export function signerOf(privateKey: string): Signer {
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'hex'), format: 'der', type: 'pkcs8' })
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' })
  return {
    keyId: Buffer.from(x, 'base64url').toString('hex'),
    sign: (bytes) => sign(null, bytes, key).toString('hex'),
  }
}

/**
 * Whether an Ed25519 signature of these bytes is that of the public key. Never throws: what is no key and no signature
 * is not right.
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
