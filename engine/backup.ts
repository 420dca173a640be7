/** What the commands about a data folder are made of. */
export { BackupError, completeBackup, sync, unpackBackup } from './storage/sqlite/backup/backup-file';
export { copyClosed, swapClosed } from './storage/sqlite/backup/closed-folder';
export { findAnnounced } from './storage/sqlite/backup/running-engine';
export { forgetPrepared, preparedIn } from './storage/sqlite/backup/swap';
export { DataFolderError } from './storage/sqlite/file/data-folder-error';
export { timeStamp } from './storage/sqlite/file/time-stamp';
