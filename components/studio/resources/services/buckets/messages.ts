import type { Language } from '@/lib/i18n/languages';

const es = {
  upload: 'Subir archivos',
  drop: 'Suelta archivos aquí, o usa el botón.',
  dropping: 'Suéltalos para subirlos',
  uploading: (name: string) => `Subiendo ${name}…`,
  uploaded: (count: number) => (count === 1 ? '1 archivo subido.' : `${count} archivos subidos.`),
  tooLarge: (name: string) => `${name} pesa demasiado para subirlo desde aquí; usa la CLI de AWS.`,
  objects: 'Objetos',
  none: 'Aquí no hay nada todavía.',
  root: 'Todo',
  folder: (name: string) => `Carpeta ${name}`,
  more: 'Ver más objetos',
  close: 'Cerrar la vista',
  download: 'Descargar',
  remove: 'Eliminar',
  noPreview: 'Este tipo de archivo no se puede ver aquí: descárgalo.',
  cut: 'Solo se ve el principio.',
  type: 'Tipo',
  gone: 'Ese objeto ya no está en el bucket.',
  fresh: 'nuevo',
};

const en: typeof es = {
  upload: 'Upload files',
  drop: 'Drop files here, or use the button.',
  dropping: 'Let go to upload them',
  uploading: (name) => `Uploading ${name}…`,
  uploaded: (count) => (count === 1 ? '1 file uploaded.' : `${count} files uploaded.`),
  tooLarge: (name) => `${name} is too large to be uploaded from here; use the aws CLI.`,
  objects: 'Objects',
  none: 'There is nothing here yet.',
  root: 'All',
  folder: (name) => `Folder ${name}`,
  more: 'Show more objects',
  close: 'Close the view',
  download: 'Download',
  remove: 'Delete',
  noPreview: 'This kind of file cannot be shown here: download it.',
  cut: 'Only its beginning is shown.',
  type: 'Type',
  gone: 'That object is not in the bucket any more.',
  fresh: 'new',
};

export function bucketTexts(language: Language): typeof es {
  return { es, en }[language];
}
