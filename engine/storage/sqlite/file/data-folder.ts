import { mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DataFolderError } from './data-folder-error';

/** Makes the folder if it is missing, and gives its true path. */
export function makeFolder(data: string): string {
  make(data);
  if (!statSync(data).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' });
  return realpathSync.native(data);
}

/** NOTE: not `recursive`, which never returns in Node 20 where nothing can be made, as under /proc. */
function make(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT' || dirname(folder) === folder) throw error;
    make(dirname(folder));
    mkdirSync(folder);
  }
}

/**
 * Refuses a folder on a network file system: their locks do not keep two engines apart, and many say that
 * something is on the disk when it is not.
 */
export function assertLocal(folder: string): void {
  const type = networkTypeOf(folder);
  if (type === undefined) return;
  throw new DataFolderError(
    `The data folder ${folder} lies on a network file system (${type}), which cannot keep data safe: choose one on a local disk with --data DIR, use PASOS_DATABASE_URL for a PostgreSQL, or insist with PASOS_ALLOW_NETWORK_FS=on`,
  );
}

/** NOTE: macOS tells Node nothing about what a folder lies on. */
function networkTypeOf(folder: string): string | undefined {
  if (process.platform === 'win32') return folder.startsWith('\\\\') ? 'a Windows share' : undefined;
  if (process.platform !== 'linux') return undefined;
  const type = mountedAs(folder, mounts());
  return type !== undefined && NETWORK_TYPE.test(type) ? type : undefined;
}

const NETWORK_TYPE =
  /^(nfs\d?|cifs|smb\w*|afs|ncpfs|coda|ceph|lustre|gpfs|beegfs|glusterfs|ocfs2|gfs2|davfs|fuse\.(sshfs|rclone|s3fs|s3ql|gcsfuse|goofys|glusterfs|ceph\S*|davfs2?|curlftpfs|gvfsd\S*|hdfs\S*|juicefs|seaweedfs))$/;

function mounts(): string {
  try {
    return readFileSync('/proc/self/mountinfo', 'utf8');
  } catch {
    return '';
  }
}

/** The type of the file system that `folder` lies on, from the text of /proc/self/mountinfo. */
export function mountedAs(folder: string, mountinfo: string): string | undefined {
  let longest = '';
  let type: string | undefined;
  for (const line of mountinfo.split('\n')) {
    const [mount, source] = line.split(' - ');
    const point = mount!.split(' ')[4]?.replace(/\\(\d{3})/g, (_, octal) => character(octal as string));
    const covers = point !== undefined && `${folder}/`.startsWith(point === '/' ? '/' : `${point}/`);
    // Of two on one point, the later one hides the other.
    if (!covers || point.length < longest.length) continue;
    longest = point;
    type = source?.split(' ')[0];
  }
  return type;
}

function character(octal: string): string {
  return String.fromCharCode(Number.parseInt(octal, 8));
}
