/** What the scripts tell people: whole sentences, one a line. */

/** @param {string} text */
export const say = (text) => console.log(text)

/** @param {string} text */
export const sayProblem = (text) => console.error(text)

/** A heading before the output of something larger. @param {string} text */
export const sayStep = (text) => console.log(`\n── ${text}`)
