/** In place of `../../offline.js`: there is nothing to keep. */

export async function keepPage() {}

export function keepScript() {}
