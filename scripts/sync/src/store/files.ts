import { closeSync, constants, fstatSync, openSync, readSync, realpathSync, lstatSync } from 'node:fs';
import { dirname, sep } from 'node:path';
import { fileKind } from '../../../lib/file-kind.ts';
import { SyncError } from '../errors.ts';

/**
 * The content of a regular file. Pipes and devices are refused (reading them may never end). A symbolic link may lead to a
 * file in or below its own folder, as secrets mounted into containers do, and nowhere else.
 * @throws SyncError with the rest of a sentence that begins with the file; the system's error when it cannot be read
 */
export function readRegularFile(path: string, largest: number): Buffer {
  const folder = realpathSync(dirname(path));
  const target = realpathSync(path);
  if (!target.startsWith(folder.endsWith(sep) ? folder : folder + sep))
    throw new SyncError('is a link out of its folder; give the path of the file itself');
  // Without waiting for a writer, should it be a pipe, and never through a link that came meanwhile.
  const file = openSync(
    target,
    constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0)
  );
  try {
    const status = fstatSync(file);
    if (!status.isFile()) throw new SyncError(`is ${fileKind(status)} and not a file`);
    if (status.size > largest) throw new SyncError(`has ${status.size} bytes, which is too large`);
    const content = Buffer.alloc(status.size);
    let filled = 0;
    while (filled < content.length) {
      const bytes = readSync(file, content, filled, content.length - filled, filled);
      if (bytes === 0) break;
      filled += bytes;
    }
    return content.subarray(0, filled);
  } finally {
    closeSync(file);
  }
}

/** @throws SyncError when there is something at the path that is not a regular file, or not a folder where one is `wanted` */
export function refuseOther(path: string, wanted: 'file' | 'folder'): void {
  const status = lstatSync(path, { throwIfNoEntry: false });
  if (!status || (wanted === 'file' ? status.isFile() : status.isDirectory())) return;
  throw new SyncError(
    `${path} is ${fileKind(status)} and not a ${wanted}. Choose another store with --store.`
  );
}
