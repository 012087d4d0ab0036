/** Why something could not be brought in; `message` is a sentence for the reader. */
export class ImportError extends Error {}
