import type { FastifyReply, FastifyRequest } from 'fastify'
import { PROBLEMS, type Problem, type ProblemDocument } from '#shared/api/problem.ts'
import { en } from '#shared/i18n/en/index.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { nn } from '#shared/i18n/nn/index.ts'
import type { Texts } from '#shared/i18n/texts.ts'
import { chooseLanguage, LANGUAGES, type Language } from '#shared/kernel/language.ts'
import type { Result } from '#shared/kernel/result.ts'

const TEXTS: Readonly<Record<Language, Texts>> = { nb, nn, en }

export const textsIn = (language: Language): Texts => TEXTS[language]

/** The language to answer in: the one asked for with `?language=`, else the one that the browser prefers. */
export function languageOf(request: FastifyRequest): Language {
  const asked = (request.query as { language?: unknown } | undefined)?.language
  const known = LANGUAGES.find((language) => language === asked)
  return known ?? chooseLanguage(preferredTags(request.headers['accept-language']))
}

/** The tags of an Accept-Language header, the most wanted first. */
export function preferredTags(header: string | undefined): readonly string[] {
  return (header ?? '')
    .split(',')
    .map((part) => part.trim().split(/\s*;\s*q=/))
    .map(([tag = '', quality]) => ({ tag, quality: quality === undefined ? 1 : Number(quality) || 0 }))
    .filter(({ tag, quality }) => tag !== '' && tag !== '*' && quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag)
}

/** RFC 9457. */
export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8'

export function refuse(reply: FastifyReply, problem: Problem): FastifyReply {
  const status = PROBLEMS[problem.code]
  const document: ProblemDocument = {
    type: `urn:dugnad:problem:${problem.code}`,
    title: textsIn(languageOf(reply.request)).problems[problem.code],
    status,
    ...problem,
  }
  return reply.code(status).type(PROBLEM_TYPE).send(document)
}

/** What a service answered, as a reply: the value, or the refusal. */
export function answer<T>(reply: FastifyReply, result: Result<T, Problem>, status = 200): FastifyReply {
  return result.ok ? reply.code(status).send(result.value) : refuse(reply, result.error)
}

/** The same for services that have nothing to say but that it is done. */
export function answerDone(reply: FastifyReply, result: Result<unknown, Problem>): FastifyReply {
  return result.ok ? reply.code(204).send() : refuse(reply, result.error)
}
