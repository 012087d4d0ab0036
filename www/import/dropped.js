/**
 * The files of what is dropped, those in folders too.
 *
 * @param {DataTransfer} transfer
 * @returns {Promise<File[]>}
 */
export async function filesOf(transfer) {
  // The list is emptied once the event is over: all entries are asked for before the first is read.
  const items = [...transfer.items].filter(({ kind }) => kind === 'file');
  const entries = items.map((item) => item.webkitGetAsEntry?.() ?? item.getAsFile());
  const files = await Promise.all(entries.map((entry) => (entry instanceof File ? [entry] : entry ? filesIn(entry) : [])));
  return files.flat();
}

/**
 * @param {FileSystemEntry} entry
 * @returns {Promise<File[]>}
 */
async function filesIn(entry) {
  if (entry.name.startsWith('.')) return [];
  if (entry.isFile) {
    return new Promise((done) => {
      // What cannot be opened is told as unreadable when it comes to reading it.
      /** @type {FileSystemFileEntry} */ (entry).file((file) => done([file]), () => done([unreadable(entry.name)]));
    });
  }
  const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
  const read = () => /** @type {Promise<FileSystemEntry[]>} */ (new Promise((done) => reader.readEntries(done, () => done([]))));
  /** @type {File[]} */
  const files = [];
  // A folder gives its entries a hundred at a time.
  for (let entries = await read(); entries.length > 0; entries = await read()) {
    for (const inner of entries) files.push(...(await filesIn(inner)));
  }
  return files.sort((a, b) => a.name.localeCompare(b.name));
}

function unreadable(name) {
  const file = new File([], name);
  file.arrayBuffer = () => Promise.reject(new Error(`${name} cannot be opened`));
  return file;
}
