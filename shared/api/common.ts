import Type, { type TSchema } from 'typebox'
import { LANGUAGES } from '../kernel/language.ts'

/** Pieces that several contracts share. Every schema refuses properties that it does not know. */

export const object = <P extends Record<string, TSchema>>(properties: P) =>
  Type.Object(properties, { additionalProperties: false })

export const line = (maxLength: number, minLength = 0) => Type.String({ minLength, maxLength })

export const literals = <const T extends string>(values: readonly T[]) =>
  Type.Unsafe<T>(Type.Enum([...values]))

export const LanguageSchema = literals(LANGUAGES)

export const DateSchema = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })

export const WorkshopParams = object({ id: line(40, 1) })

export const StepParams = object({ id: line(40, 1), step: line(40, 1) })
