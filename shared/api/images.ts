import { line, object } from './common.ts'

/** `GET /api/workshops/:id/images/:hash`, and `POST …/images` with the bytes of a picture → 201 `ImageReply`. */
export const ImageParams = object({ id: line(40, 1), hash: line(64, 1) })
