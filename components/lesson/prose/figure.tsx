import { pictureSize } from '@/lib/content/files/picture-size';

interface FigureProps {
  readonly src: string;
  readonly alt: string;
  readonly caption?: string;
}

/** Plain `img` on purpose: lesson pictures are small, and no optimizer is needed to show them. */
export function Figure({ src, alt, caption }: FigureProps) {
  return (
    <figure>
      <img src={src} alt={alt} loading="lazy" decoding="async" {...pictureSize(src)} />
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}
